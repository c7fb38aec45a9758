package dev.slipway.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyScaleTest {
  @Test
  void theMiddleOfACellIsCloseToAllThatIsInIt() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      long nanos = 1_001 + (long) Math.pow(10, 12 * random.nextDouble()) % 999_999_000_000L;

      long middle = LatencyScale.middle(LatencyScale.cell(nanos)).toNanos();

      assertThat(Math.abs(middle - nanos) * 100.0 / nanos)
          .as("%d ns", nanos)
          .isLessThanOrEqualTo(LatencyScale.MOST_ERROR_PERCENT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.005S", "PT0.025S", "PT0.075S", "PT0.75S", "PT2.5S", "PT10S"})
  void aBucketHasWhatIsNotAboveItsBound(String text) {
    Duration bound = Duration.parse(text);

    int cells = LatencyScale.cellsUpTo(bound);

    assertThat(LatencyScale.cell(bound.toNanos())).isLessThan(cells);
    assertThat(LatencyScale.cell(bound.toNanos() + 1)).isEqualTo(cells);
  }

  @Test
  void whatIsNoBoundHasNoCount() {
    assertThatThrownBy(() -> LatencyScale.cellsUpTo(Duration.ofNanos(1_234)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theExtremesHaveCells() {
    assertThat(LatencyScale.cell(0)).isZero();
    assertThat(LatencyScale.cell(Long.MAX_VALUE)).isEqualTo(LatencyScale.CELLS - 1);
    assertThat(LatencyScale.middle(LatencyScale.CELLS - 1)).isEqualTo(Duration.ofSeconds(1_000));
  }
}
