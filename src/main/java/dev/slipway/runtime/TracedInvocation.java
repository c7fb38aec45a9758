package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.guest.GuestCall;
import java.util.Optional;

/** An invocation whose caller wants to see its host calls. */
record TracedInvocation<A>(Invocation<A> invocation, HostCallTrace trace) implements Invocation<A> {
  @Override
  public RequestId requestId() {
    return invocation.requestId();
  }

  @Override
  public String describe() {
    return invocation.describe();
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
