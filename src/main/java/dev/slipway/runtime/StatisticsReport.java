package dev.slipway.runtime;

import dev.slipway.runtime.statistics.Ending;
import dev.slipway.runtime.statistics.Latencies;
import dev.slipway.runtime.statistics.StatisticsWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a function did within a window that ends now.
 *
 * @param window its length; it begins with the step of the clock that this falls in, so up to one
 *     step earlier
 * @param invocations that ended within it, refused ones too
 * @param outcomes how many ended so: {@code answered}, or an error's code
 * @param versions the same for each version that was reached, by number
 * @param latency of those that reached a guest; absent if none did
 * @param inFlight that wait or run now
 * @param instances that there are now
 */
public record StatisticsReport(
    Duration window,
    long invocations,
    SortedMap<String, Long> outcomes,
    List<VersionCounts> versions,
    Optional<Percentiles> latency,
    long inFlight,
    Instances instances) {
  /**
   * Instances at a moment.
   *
   * @param busy that serve an invocation
   * @param idle warm ones that wait for one
   */
  @Schema(name = "InstanceCounts")
  public record Instances(int busy, int idle) {}

  /** The share of one version. */
  public record VersionCounts(int version, long invocations, SortedMap<String, Long> outcomes) {}

  /**
   * From admission to end, each within 6.25 %.
   *
   * @param count of invocations that were measured
   */
  public record Percentiles(long count, Duration p50, Duration p95, Duration p99) {}

  static StatisticsReport of(
      Duration window, StatisticsWindow counts, long inFlight, Instances instances) {
    SortedMap<String, Long> outcomes = new TreeMap<>();
    SortedMap<Integer, SortedMap<String, Long>> versions = new TreeMap<>();
    counts
        .endings()
        .forEach((ending, count) -> {
          outcomes.merge(ending.outcome(), count, Long::sum);
          addToVersion(versions, ending, count);
        });
    List<VersionCounts> byVersion = new ArrayList<>();
    versions.forEach((version, own) -> byVersion.add(new VersionCounts(version, total(own), own)));
    return new StatisticsReport(
        window,
        total(outcomes),
        outcomes,
        byVersion,
        percentiles(counts.latencies()),
        inFlight,
        instances);
  }

  private static void addToVersion(
      SortedMap<Integer, SortedMap<String, Long>> versions, Ending ending, long count) {
    ending
        .version()
        .ifPresent(version ->
            versions
                .computeIfAbsent(version, same -> new TreeMap<>())
                .merge(ending.outcome(), count, Long::sum));
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Optional<Percentiles> percentiles(Latencies latencies) {
    return latencies
        .percentile(50)
        .map(p50 ->
            new Percentiles(
                latencies.count(),
                p50,
                latencies.percentile(95).orElse(p50),
                latencies.percentile(99).orElse(p50)));
  }
}
