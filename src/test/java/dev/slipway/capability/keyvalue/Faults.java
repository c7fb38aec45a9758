package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How calls fail when what is behind a provider does. */
final class Faults {
  /** Far more than the calls' own time, so that only a wait without a bound misses it. */
  private static final Duration BOUND = Duration.ofSeconds(15);

  private Faults() {}

  /** The call fails for this reason and in bounded time, with a sentence that has this in it. */
  static void expect(Reason reason, String sentence, ThrowingCallable call) {
    Instant start = Instant.now();

    ProviderException failure = catchThrowableOfType(ProviderException.class, call);

    assertThat(failure).isNotNull();
    assertThat(failure.reason()).as(failure.toString()).isEqualTo(reason);
    assertThat(failure).hasMessageContaining(sentence).hasMessageNotContaining("s3cret");
    assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);
  }
}
