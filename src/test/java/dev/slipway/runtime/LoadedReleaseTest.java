package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedReleaseTest {
  private static final int PICKS = 10_000;

  @ParameterizedTest
  @CsvSource({"0,1", "1,2", "3,2", "4,3", "9,3"})
  void everyPointBelongsToOneTarget(long point, int version) {
    LoadedRelease release = release(1, 3, 6);

    LoadedVersion picked = release.pick(total -> total == 10 ? point : -1);

    assertThat(picked.number()).isEqualTo(version);
  }

  /** Four standard deviations of a binomial distribution are 173; the seed makes it repeatable. */
  @Test
  void weightsOf1And3AreAQuarterAndTheRest() {
    LoadedRelease release = release(1, 3);
    Random random = new Random(42);

    long first =
        IntStream.range(0, PICKS).filter(i -> release.pick(random::nextLong).number() == 1).count();

    assertThat(first).isBetween(2_327L, 2_673L);
  }

  @Test
  void theOnlyTargetNeedsNoChance() {
    LoadedVersion picked =
        release(7)
            .pick(total -> {
              throw new IllegalStateException("asked for a number");
            });

    assertThat(picked.number()).isEqualTo(1);
  }

  @Test
  void theLargestWeightsDoNotOverflow() {
    int most = 1_000_000;
    LoadedRelease release = release(most, most, most);

    assertThat(release.pick(total -> total - 1).number()).isEqualTo(3);
  }

  @Test
  void anEmptyReleasePicksNothing() {
    LoadedRelease release = release();

    assertThat(release.isEmpty()).isTrue();
    assertThatThrownBy(() -> release.pick(total -> 0)).isInstanceOf(IllegalStateException.class);
  }

  /** Versions 1, 2, ... with these weights. */
  private static LoadedRelease release(int... weights) {
    List<LoadedRelease.Target> targets =
        IntStream.range(0, weights.length)
            .mapToObj(i -> new LoadedRelease.Target(new FakeCode().version(i + 1), weights[i]))
            .toList();
    return FakeCode.release(1, targets, () -> {});
  }
}
