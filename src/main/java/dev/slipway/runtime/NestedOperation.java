package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.guest.GuestCall;
import java.util.Optional;

/** An operation that one guest asks of another; the bytes are the caller's, unchanged. */
record NestedOperation(CallOrigin origin, OperationInvocation operation)
    implements Invocation<byte[]> {
  @Override
  public RequestId requestId() {
    return operation.requestId();
  }

  @Override
  public String describe() {
    return operation.describe();
  }

  @Override
  public int depth() {
    return origin.depth();
  }

  @Override
  public ReleaseBounds within(ReleaseBounds release) {
    return origin.within(release);
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    return operation.refusal(version);
  }

  @Override
  public Outcome<byte[]> run(LoadedVersion version, GuestCall call) {
    return operation.run(version, call);
  }
}
