package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.statistics.Ending;
import dev.slipway.runtime.statistics.FunctionStatistics;
import dev.slipway.runtime.statistics.InFlight;
import io.prometheus.client.CollectorRegistry;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunctionMetricsTest {
  private static final FunctionKey FIRST = new FunctionKey("default", "first");
  private static final FunctionKey SECOND = new FunctionKey("default", "second");

  private final LiveFunctions functions = GivenFunctions.none();
  private final FunctionMetrics metrics = new FunctionMetrics(functions, 1);
  private final CollectorRegistry registry = new CollectorRegistry();

  FunctionMetricsTest() {
    registry.register(metrics);
  }

  @Test
  void anInvocationIsAnAnswerAnErrorOrATimeout() {
    end("answered", 3_000_000);
    end("answered", 30_000_000);
    end("deadline-exceeded", 5_000_000);
    end("guest-trapped", 1);

    assertThat(value("faas_invocations_total")).isEqualTo(2);
    assertThat(value("faas_timeouts_total")).isEqualTo(1);
    assertThat(value("faas_errors_total", "outcome", "guest-trapped")).isEqualTo(1);
    assertThat(value("faas_invoke_duration_seconds_bucket", "le", "0.0025")).isEqualTo(1);
    assertThat(value("faas_invoke_duration_seconds_bucket", "le", "0.005")).isEqualTo(3);
    assertThat(value("faas_invoke_duration_seconds_bucket", "le", "+Inf")).isEqualTo(4);
    assertThat(value("faas_invoke_duration_seconds_count")).isEqualTo(4);
    assertThat(value("faas_invoke_duration_seconds_sum")).isEqualTo(0.038000001);
    assertThat(value("slipway_invocations_in_flight")).isEqualTo(0);
  }

  @Test
  void aFunctionBeyondTheBoundHasNoneUntilThereIsRoom() {
    end("answered", 1);
    assertThat(metrics.untagged()).isZero();
    assertThat(inFlight(FIRST)).isNotNull();
    var _ = functions.open(SECOND);
    assertThat(inFlight(FIRST)).isNotNull();
    assertThat(inFlight(SECOND)).isNull();
    assertThat(metrics.untagged()).isOne();

    functions.end(FIRST);

    assertThat(inFlight(FIRST)).isNull();
    assertThat(inFlight(SECOND)).isNotNull();
    assertThat(metrics.untagged()).isZero();
  }

  private void end(String outcome, long nanos) {
    FunctionStatistics statistics = functions.open(FIRST).journal().statistics();
    InFlight began = statistics.began(OptionalInt.of(1));
    statistics.ended(began, new Ending(OptionalInt.of(1), outcome), OptionalLong.of(nanos));
  }

  private @Nullable Double inFlight(FunctionKey key) {
    return registry.getSampleValue(
        "slipway_invocations_in_flight",
        new String[] {"namespace", "function"},
        new String[] {key.namespace(), key.name()});
  }

  private Double value(String name) {
    return registry.getSampleValue(
        name, new String[] {"namespace", "function"}, new String[] {"default", "first"});
  }

  private Double value(String name, String label, String labelled) {
    return registry.getSampleValue(
        name,
        new String[] {"namespace", "function", label},
        new String[] {"default", "first", labelled});
  }
}
