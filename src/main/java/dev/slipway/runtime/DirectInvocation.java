package dev.slipway.runtime;

import dev.slipway.engine.Cancellation;
import dev.slipway.error.RequestId;
import dev.slipway.guest.GuestCall;
import java.util.Optional;

/**
 * An invocation for a caller of the control API.
 *
 * @param trace where the caller wants to see its host calls
 */
record DirectInvocation<A>(Invocation<A> invocation, CallerBounds caller, HostCallTrace trace)
    implements Invocation<A> {
  @Override
  public RequestId requestId() {
    return invocation.requestId();
  }

  @Override
  public String describe() {
    return invocation.describe();
  }

  @Override
  public ReleaseBounds within(ReleaseBounds release) {
    return caller.within(release);
  }

  @Override
  public Optional<Cancellation> cancellation() {
    return caller.cancellation();
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    return invocation.refusal(version);
  }

  @Override
  public Outcome<A> run(LoadedVersion version, GuestCall call) {
    return invocation.run(version, call);
  }
}
