package dev.slipway.runtime;

import dev.slipway.engine.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a caller gives its invocation, within what the release does.
 *
 * @param deadline when the caller stops waiting, by {@link System#nanoTime}
 * @param cancellation by which the caller ends it before
 */
public record CallerBounds(OptionalLong deadline, Optional<Cancellation> cancellation) {
  /** Of a caller that waits for the end, whatever that is. */
  public static final CallerBounds NONE = new CallerBounds(OptionalLong.empty(), Optional.empty());

  private static final Duration MOMENT = Duration.ofNanos(1);

  ReleaseBounds within(ReleaseBounds release) {
    return deadline.isPresent() ? release.within(left(deadline.getAsLong())) : release;
  }

  private static Duration left(long deadline) {
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    return left.isPositive() ? left : MOMENT;
  }
}
