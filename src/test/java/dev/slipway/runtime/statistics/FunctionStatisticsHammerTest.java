package dev.slipway.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.RepeatedTest;

/** Four threads count while one closes steps and reads: in the end everything is there once. */
class FunctionStatisticsHammerTest {
  private static final int COUNTING = 4;
  private static final int LOOPS = 5_000;

  private final FunctionStatistics statistics = new FunctionStatistics(Duration.ofHours(1));

  @RepeatedTest(5)
  void noCountIsLost() throws Exception {
    Hammer.strike(COUNTING + 1, LOOPS, this::countOrStep);

    StatisticsWindow window = statistics.window(Duration.ofHours(1), LOOPS);
    long expected = (long) COUNTING * LOOPS;

    assertThat(window.endings().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(expected);
    assertThat(window.latencies().count()).isEqualTo(expected);
    assertThat(statistics.latencies().sum()).isEqualTo(Duration.ofNanos(expected * 2_000));
    assertThat(statistics.outcomes()).isEqualTo(Map.of("answered", expected));
    assertThat(statistics.inFlight()).isZero();
  }

  private void countOrStep(int thread, int loop) {
    if (thread == COUNTING && loop % 100 == 0) {
      statistics.step(loop);
    } else if (thread < COUNTING) {
      InFlight began = statistics.began(OptionalInt.of(thread));
      statistics.ended(
          began, new Ending(OptionalInt.of(thread), "answered"), OptionalLong.of(2_000));
    }
  }
}
