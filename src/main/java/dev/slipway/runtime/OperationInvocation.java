package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import java.util.Optional;

/** A waPC operation by name; operation and payload are the caller's, unchanged. */
record OperationInvocation(RequestId requestId, String operation, byte[] payload)
    implements Invocation<byte[]> {
  @Override
  public String describe() {
    return "operation " + operation;
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    return version.guest() instanceof Guest.Wapc
        ? Optional.empty()
        : Optional.of(
            new Failure.Unfit("The guest has no operations; its ABI is wasi-command or exports."));
  }

  @Override
  public Outcome<byte[]> run(LoadedVersion version, GuestCall call) {
    Guest.Wapc guest = (Guest.Wapc) version.guest();
    return GuestResults.outcome(guest.module().call(operation, payload, call));
  }
}
