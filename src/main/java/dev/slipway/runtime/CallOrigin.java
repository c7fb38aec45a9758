package dev.slipway.runtime;

import dev.slipway.engine.Cancellation;
import dev.slipway.error.RequestId;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a call of a guest comes from that is no user's request.
 *
 * @param depth how many guests wait for each other, the called one included
 * @param patience how long the caller will wait, if that is bounded
 * @param cancellation of the caller, which ends this call too
 */
record CallOrigin(
    RequestId requestId,
    int depth,
    Optional<Duration> patience,
    Optional<Cancellation> cancellation) {
  /** A provider's: nobody waits but the provider itself. */
  static CallOrigin ofProvider() {
    return new CallOrigin(RequestId.next(), 1, Optional.empty(), Optional.empty());
  }

  /** Another guest's, which waits for it. */
  static CallOrigin ofGuest(HostCallContext caller) {
    return new CallOrigin(
        caller.invocation().requestId(),
        caller.depth() + 1,
        Optional.of(caller.timeLeft()),
        caller.invocation().cancellation());
  }

  /** The bounds of a release, and no later an end than the caller's. */
  ReleaseBounds within(ReleaseBounds release) {
    return patience.map(release::within).orElse(release);
  }
}
