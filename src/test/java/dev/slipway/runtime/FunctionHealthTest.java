package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Trap;
import dev.slipway.guest.Limit;
import dev.slipway.runtime.FunctionHealth.Asked;
import dev.slipway.runtime.FunctionHealth.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionHealthTest {
  private static final Map<String, GuestHealth> HEALTHS =
      Map.of(
          "h", new GuestHealth.Healthy(),
          "u", new GuestHealth.Unhealthy("no disk"),
          "?", new GuestHealth.Unknown("not asked"));

  @ParameterizedTest
  @CsvSource({
    "h, HEALTHY",
    "hh, HEALTHY",
    "u, UNHEALTHY",
    "uu, UNHEALTHY",
    "?, UNKNOWN",
    "h?, UNKNOWN",
    "hu, DEGRADED",
    "u?, DEGRADED",
    "hu?, DEGRADED",
  })
  void theStatusOfAFunctionIsThatOfItsVersions(String versions, HealthStatus status) {
    List<Asked> all = new ArrayList<>();
    for (int i = 0; i < versions.length(); i++) {
      all.add(new Asked(i + 1, HEALTHS.get(versions.substring(i, i + 1))));
    }

    FunctionHealth health = FunctionHealth.of(all, Instant.EPOCH);

    assertThat(health.status()).isEqualTo(status);
    assertThat(health.versions()).hasSize(versions.length());
  }

  @Test
  void eachVersionThatIsNotHealthyIsACause() {
    List<Asked> all =
        List.of(
            new Asked(3, HEALTHS.get("h")),
            new Asked(4, HEALTHS.get("u")),
            new Asked(5, HEALTHS.get("?")));

    FunctionHealth health = FunctionHealth.of(all, Instant.EPOCH);

    assertThat(health.causes())
        .containsExactly(
            Cause.of(Optional.of(4), "no disk"), Cause.of(Optional.of(5), "not asked"));
  }

  /** A guest that was ended by force serves nobody; one that refuses the question may. */
  @Test
  void howTheQuestionEndedIsTheHealth() {
    assertThat(
            health(
                new Failure.GuestTrapped(new Trap(Trap.Kind.UNREACHABLE, "x"), Optional.empty())))
        .isInstanceOf(GuestHealth.Unhealthy.class);
    assertThat(health(new Failure.LimitExceeded(Limit.MEMORY)))
        .isInstanceOf(GuestHealth.Unhealthy.class);
    assertThat(health(new Failure.DeadlineExceeded())).isInstanceOf(GuestHealth.Unhealthy.class);
    assertThat(health(new Failure.IssuerRevoked())).isInstanceOf(GuestHealth.Unhealthy.class);
    assertThat(health(new Failure.GuestErrored("no handler")))
        .isEqualTo(new GuestHealth.Unknown("The guest answered with an error: no handler"));
    assertThat(health(new Failure.Unfit("no dialect")))
        .isEqualTo(new GuestHealth.Unknown("no dialect"));
  }

  @Test
  void aReportIsKeptForAWhileAndForItsRelease() {
    HealthMemory memory = new HealthMemory();
    FunctionHealth first = FunctionHealth.without("first", Instant.EPOCH);
    FunctionHealth second = FunctionHealth.without("second", Instant.EPOCH);
    Duration keep = Duration.ofSeconds(5);

    assertThat(memory.get(1, 0, keep, () -> first)).isSameAs(first);
    assertThat(memory.get(1, keep.toNanos() - 1, keep, () -> second)).isSameAs(first);
    assertThat(memory.get(1, keep.toNanos(), keep, () -> second)).isSameAs(second);
    assertThat(memory.get(2, keep.toNanos() + 1, keep, () -> first)).isSameAs(first);
  }

  private static GuestHealth health(Failure failure) {
    return HealthInvocation.health(new Outcome.Failed<>(failure));
  }
}
