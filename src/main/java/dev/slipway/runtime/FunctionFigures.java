package dev.slipway.runtime;

import dev.slipway.log.LogEvent;
import dev.slipway.runtime.statistics.Ending;
import dev.slipway.runtime.statistics.StatisticsWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A function in figures: what ended within a window that ends now, and what there is now.
 *
 * @param name of the function
 * @param release the number of the current one; 0 if it has none
 * @param invocations that ended within the window, refused ones too
 * @param failed those of them that were not answered
 * @param p50 from admission to end; absent if none reached a guest
 * @param p95 the same
 * @param inFlight that wait or run
 * @param busy instances that serve an invocation
 * @param idle warm instances that wait for one
 * @param versions by number: each that serves, and each other that has invocations in flight
 */
public record FunctionFigures(
    String name,
    int release,
    long invocations,
    long failed,
    Optional<Duration> p50,
    Optional<Duration> p95,
    long inFlight,
    int busy,
    int idle,
    List<VersionFigures> versions) {
  /**
   * The share of one version.
   *
   * @param answered that ended so within the window
   * @param failed that ended otherwise within it
   * @param inFlight that wait or run
   */
  public record VersionFigures(int version, long answered, long failed, long inFlight) {}

  public FunctionFigures {
    versions = List.copyOf(versions);
  }

  static FunctionFigures of(FunctionHandle function, StatisticsWindow window, int busy) {
    SortedMap<Integer, Long> inFlight = function.journal().statistics().inFlightByVersion();
    return new FunctionFigures(
        function.key().name(),
        function.release().orElse(0),
        count(window, ending -> true),
        count(window, ending -> !isAnswered(ending)),
        window.latencies().percentile(50),
        window.latencies().percentile(95),
        function.journal().statistics().inFlight(),
        busy,
        function.idleInstances(),
        numbers(function, inFlight).stream()
            .map(number -> version(number, window, inFlight.getOrDefault(number, 0L)))
            .toList());
  }

  private static SortedSet<Integer> numbers(
      FunctionHandle function, SortedMap<Integer, Long> inFlight) {
    SortedSet<Integer> numbers = new TreeSet<>(inFlight.keySet());
    function.versions().forEach(version -> numbers.add(version.number()));
    return numbers;
  }

  private static VersionFigures version(int number, StatisticsWindow window, long inFlight) {
    long all = count(window, ending -> isOf(ending, number));
    long answered = count(window, ending -> isOf(ending, number) && isAnswered(ending));
    return new VersionFigures(number, answered, all - answered, inFlight);
  }

  private static long count(StatisticsWindow window, Predicate<Ending> wanted) {
    return window.endings().entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean isOf(Ending ending, int version) {
    return ending.version().isPresent() && ending.version().getAsInt() == version;
  }

  private static boolean isAnswered(Ending ending) {
    return ending.outcome().equals(LogEvent.ANSWERED);
  }
}
