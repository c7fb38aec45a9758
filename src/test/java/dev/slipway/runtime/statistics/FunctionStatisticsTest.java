package dev.slipway.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionStatisticsTest {
  private static final Ending ANSWERED = new Ending(OptionalInt.of(1), "answered");
  private static final Ending REFUSED = new Ending(OptionalInt.empty(), "no-release");

  /** Near the end of the range: the clock of the JVM may begin anywhere and wrap. */
  private static final long START = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

  private final FunctionStatistics statistics = new FunctionStatistics(Duration.ofMinutes(10));

  @Test
  void withoutTrafficThereAreZerosAndNoPercentile() {
    StatisticsWindow window = statistics.window(Duration.ofMinutes(5), START);

    assertThat(window.endings()).isEmpty();
    assertThat(window.latencies().percentile(50)).isEmpty();
    assertThat(statistics.inFlight()).isZero();
  }

  @Test
  void aWindowHasItsStepsAndWhatCameSince() {
    end(1);
    statistics.step(at(10));
    end(2);
    statistics.step(at(20));
    end(4);
    statistics.step(at(30));
    end(8);

    assertThat(count(35, 5)).isEqualTo(8);
    assertThat(count(35, 10)).isEqualTo(12);
    assertThat(count(35, 20)).isEqualTo(14);
    assertThat(count(35, 300)).isEqualTo(15);
  }

  @Test
  void whatIsOlderThanTheLongestWindowIsForgotten() {
    end(3);
    statistics.step(at(10));

    statistics.step(at(700));

    assertThat(count(700, 600)).isZero();
    assertThat(statistics.outcomes()).containsEntry("answered", 3L);
  }

  @Test
  void aHeadingThatComesBackCountsFromThereOn() {
    end(3);
    statistics.step(at(10));
    statistics.step(at(700));
    end(2);

    statistics.step(at(710));

    assertThat(count(715, 60)).isEqualTo(2);
    assertThat(statistics.outcomes()).containsEntry("answered", 5L);
  }

  @Test
  void whatReachedNoGuestIsCountedButNotMeasured() {
    statistics.ended(statistics.began(REFUSED.version()), REFUSED, OptionalLong.empty());

    StatisticsWindow window = statistics.window(Duration.ofMinutes(1), at(0));

    assertThat(window.endings()).isEqualTo(Map.of(REFUSED, 1L));
    assertThat(window.latencies().count()).isZero();
  }

  @Test
  void whatHasBegunAndNotEndedIsInFlight() {
    InFlight first = statistics.began(OptionalInt.of(1));
    statistics.began(OptionalInt.of(2));
    statistics.began(OptionalInt.of(2));
    statistics.began(OptionalInt.empty());

    statistics.ended(first, ANSWERED, OptionalLong.of(1));

    assertThat(statistics.inFlight()).isEqualTo(3);
    assertThat(statistics.inFlightByVersion()).isEqualTo(Map.of(2, 2L));
  }

  @Test
  void whatIsInFlightIsCountedWhenItsVersionIsForgotten() {
    end(1);
    InFlight late = statistics.began(ANSWERED.version());
    statistics.step(at(10));

    statistics.step(at(710));

    assertThat(statistics.inFlight()).isOne();
    statistics.ended(late, ANSWERED, OptionalLong.of(1));
    assertThat(statistics.inFlight()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 95, 99, 100})
  void percentilesOfKnownLatenciesAreWithinTheirBound(int percent) {
    List<Long> latencies = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 9_973; i++) {
      latencies.add(200_000 + (long) (Math.exp(3 * random.nextGaussian()) * 1_000_000));
    }
    latencies.forEach(nanos -> end(ANSWERED, nanos));
    Collections.sort(latencies);
    long exact = latencies.get(Math.ceilDiv(latencies.size() * percent, 100) - 1);

    Duration told =
        statistics
            .window(Duration.ofMinutes(1), at(0))
            .latencies()
            .percentile(percent)
            .orElseThrow();

    assertThat((double) told.toNanos())
        .isBetween(
            exact * (1 - LatencyScale.MOST_ERROR_PERCENT / 100),
            exact * (1 + LatencyScale.MOST_ERROR_PERCENT / 100));
  }

  private void end(int times) {
    for (int i = 0; i < times; i++) {
      end(ANSWERED, 1_000_000);
    }
  }

  private void end(Ending ending, long nanos) {
    statistics.ended(statistics.began(ending.version()), ending, OptionalLong.of(nanos));
  }

  private long count(int now, int seconds) {
    StatisticsWindow window = statistics.window(Duration.ofSeconds(seconds), at(now));
    long ended = window.endings().values().stream().mapToLong(Long::longValue).sum();
    assertThat(window.latencies().count()).isEqualTo(ended);
    return ended;
  }

  private static long at(int seconds) {
    return START + Duration.ofSeconds(seconds).toNanos();
  }
}
