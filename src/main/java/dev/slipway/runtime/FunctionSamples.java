package dev.slipway.runtime;

import static io.prometheus.client.Collector.NANOSECONDS_PER_SECOND;
import static io.prometheus.client.Collector.doubleToGoString;

import dev.slipway.error.ErrorCode;
import dev.slipway.function.FunctionKey;
import dev.slipway.log.LogEvent;
import dev.slipway.runtime.statistics.FunctionStatistics;
import dev.slipway.runtime.statistics.Latencies;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The samples of one reading of the functions' metrics. Names, units and the buckets from 5 ms on
 * are those of OpenTelemetry's conventions for functions: {@code faas.invocations} are those that
 * went well, and each invocation is one of these, an error or a timeout.
 */
final class FunctionSamples {
  private static final List<Duration> BUCKETS =
      Stream.of(
              "0.0001", "0.00025", "0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05",
              "0.075", "0.1", "0.25", "0.5", "0.75", "1", "2.5", "5", "7.5", "10")
          .map(seconds -> Duration.parse("PT" + seconds + "S"))
          .toList();

  private static final String DURATION = "faas_invoke_duration_seconds";
  private static final String IN_FLIGHT = "slipway_invocations_in_flight";

  private final List<Sample> invocations = new ArrayList<>();
  private final List<Sample> errors = new ArrayList<>();
  private final List<Sample> timeouts = new ArrayList<>();
  private final List<Sample> durations = new ArrayList<>();
  private final List<Sample> inFlight = new ArrayList<>();

  /** Adds what there is of a function. */
  void add(FunctionKey function, FunctionStatistics statistics) {
    List<String> labels = List.of(function.namespace(), function.name());
    statistics.outcomes().forEach((outcome, count) -> addOutcome(labels, outcome, count));
    addDurations(labels, statistics.latencies());
    inFlight.add(sample(IN_FLIGHT, labels, statistics.inFlight()));
  }

  private void addOutcome(List<String> labels, String outcome, Long count) {
    if (outcome.equals(LogEvent.ANSWERED)) {
      invocations.add(sample("faas_invocations_total", labels, count));
    } else if (outcome.equals(ErrorCode.DEADLINE_EXCEEDED.code())) {
      timeouts.add(sample("faas_timeouts_total", labels, count));
    } else {
      errors.add(sample("faas_errors_total", labels, "outcome", outcome, count));
    }
  }

  private void addDurations(List<String> labels, Latencies latencies) {
    for (Duration bound : BUCKETS) {
      String le = doubleToGoString(seconds(bound));
      durations.add(sample(DURATION + "_bucket", labels, "le", le, latencies.countUpTo(bound)));
    }
    long count = latencies.count();
    durations.add(sample(DURATION + "_bucket", labels, "le", "+Inf", count));
    durations.add(sample(DURATION + "_count", labels, count));
    durations.add(sample(DURATION + "_sum", labels, seconds(latencies.sum())));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOSECONDS_PER_SECOND;
  }

  private static Sample sample(String name, List<String> function, Number value) {
    return new Sample(name, List.of("namespace", "function"), function, value.doubleValue());
  }

  private static Sample sample(
      String name, List<String> function, String label, String labelled, Number value) {
    List<String> names = List.of("namespace", "function", label);
    List<String> values = List.of(function.getFirst(), function.getLast(), labelled);
    return new Sample(name, names, values, value.doubleValue());
  }

  /** All that was added. */
  List<MetricFamilySamples> families() {
    return List.of(
        family(
            "faas_invocations",
            Collector.Type.COUNTER,
            "Invocations that were answered",
            invocations),
        family(
            "faas_errors",
            Collector.Type.COUNTER,
            "Invocations that failed or were refused",
            errors),
        family(
            "faas_timeouts",
            Collector.Type.COUNTER,
            "Invocations past their wall deadline",
            timeouts),
        family(
            DURATION,
            Collector.Type.HISTOGRAM,
            "From admission to end, if a guest was reached",
            durations),
        family(IN_FLIGHT, Collector.Type.GAUGE, "Invocations that wait or run", inFlight));
  }

  private static MetricFamilySamples family(
      String name, Collector.Type type, String help, List<Sample> samples) {
    return new MetricFamilySamples(name, type, help, samples);
  }
}
