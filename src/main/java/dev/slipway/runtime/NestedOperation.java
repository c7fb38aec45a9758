package dev.slipway.runtime;

import dev.slipway.guest.GuestCall;
import java.util.Optional;

/** An operation that one guest asks of another; the bytes are the caller's, unchanged. */
record NestedOperation(CallOrigin origin, OperationInvocation operation)
    implements Originated<byte[]> {
  @Override
  public String describe() {
    return operation.describe();
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
