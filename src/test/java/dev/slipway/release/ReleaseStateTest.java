package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.Limits;
import dev.slipway.namespace.NamedLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseStateTest {
  @Test
  void aVersionNamedTwiceIsRefused() {
    assertThatThrownBy(() -> GivenState.of(new Target(2, 1), new Target(2, 9)))
        .hasMessageContaining("Version 2 is named twice");
  }

  @Test
  void moreTargetsThanAnybodyComparesAreRefused() {
    Target[] most =
        IntStream.rangeClosed(1, 32).mapToObj(v -> new Target(v, 1)).toArray(Target[]::new);
    Target[] more =
        IntStream.rangeClosed(1, 33).mapToObj(v -> new Target(v, 1)).toArray(Target[]::new);

    assertThat(GivenState.of(most).versions()).hasSize(32);
    assertThatThrownBy(() -> GivenState.of(more)).hasMessageContaining("33 targets");
  }

  @Test
  void theOrderOfTargetsIsNoDifference() {
    ReleaseState one = GivenState.of(new Target(1, 1), new Target(2, 3));
    ReleaseState other = GivenState.of(new Target(2, 3), new Target(1, 1));

    assertThat(one.servesSame(other)).isTrue();
    assertThat(one.servesSame(GivenState.of(new Target(1, 1), new Target(2, 4)))).isFalse();
    assertThat(one.servesSame(GivenState.of(new Target(1, 1)))).isFalse();
  }

  @Test
  void whatARequestLeavesOutStays() {
    Limits limits = GivenState.limits(Duration.ofSeconds(1));
    ReleaseState state = GivenState.of(limits, Map.of("MODE", "a"));

    ReleaseState next = state.with(request(Optional.empty()), GivenState.DEFAULTS);

    assertThat(next.versions()).containsExactly(2);
    assertThat(next.limits()).isEqualTo(limits);
    assertThat(next.environment().variables()).containsEntry("MODE", "a");
  }

  @Test
  void bindingsOutliveARelease() {
    ReleaseState state = GivenState.bound(GivenState.keyvalue("default", "redis"));

    ReleaseState next = state.with(request(Optional.empty()), GivenState.DEFAULTS);

    assertThat(next.bindings()).isEqualTo(state.bindings());
  }

  /** Named limits are all of the next release's: what they leave out is the default again. */
  @Test
  void namedLimitsStandOnTheDefaults() {
    ReleaseState state = GivenState.of(GivenState.limits(Duration.ofSeconds(1)), Map.of());

    ReleaseState next =
        state.with(request(Optional.of(limits(Optional.empty(), 7))), GivenState.DEFAULTS);

    assertThat(next.limits().hostCalls()).isEqualTo(7);
    assertThat(next.limits().wallDeadline()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void aLimitMustBeAboveZero(Duration wallDeadline) {
    NamedLimits request = limits(Optional.of(wallDeadline), 1);

    assertThatThrownBy(() -> request.over(GivenState.DEFAULTS))
        .hasMessageContaining("wallDeadline must be above 0");
  }

  /** It is over every maximum, which the policy says; it must only not overflow on the way. */
  @Test
  void aDeadlineOfAMillenniumIsALimitLikeAnother() {
    Duration millennium = Duration.ofDays(365_000);

    Limits limits = limits(Optional.of(millennium), 1).over(GivenState.DEFAULTS);

    assertThat(limits.wallDeadline()).isEqualTo(millennium);
  }

  private static NamedLimits limits(Optional<Duration> wallDeadline, int hostCalls) {
    return new NamedLimits(
        Optional.empty(),
        Optional.empty(),
        wallDeadline,
        Optional.empty(),
        Optional.of(hostCalls),
        Optional.empty(),
        Optional.empty());
  }

  private static ReleaseRequest request(Optional<NamedLimits> limits) {
    return new ReleaseRequest(
        List.of(new Target(2, 1)),
        limits,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
