package dev.slipway.runtime;

import dev.slipway.contract.ContractCall;
import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.CustomCall;
import dev.slipway.contract.CustomReply;
import dev.slipway.contract.PayloadException;
import dev.slipway.contract.SentCall;
import dev.slipway.contract.UnservedCallException;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.wapc.WapcModule;
import java.util.Optional;

/**
 * A call of a contract that a guest serves, in its version's dialect.
 *
 * @param origin who calls
 */
record ContractInvocation(CallOrigin origin, ContractId contract, ContractCall call)
    implements Originated<ContractReply> {
  @Override
  public String describe() {
    return contract + " " + call.getClass().getSimpleName();
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    if (!(version.guest() instanceof Guest.Wapc)) {
      return Optional.of(new Failure.Unfit("The guest has no operations."));
    }
    if (!version.claims().name(contract)) {
      return Optional.of(new Failure.CapabilityDenied(contract.id(), false));
    }
    return call instanceof CustomCall || version.dialect().isPresent()
        ? Optional.empty()
        : Optional.of(new Failure.Unfit("The guest has no dialect to call it in."));
  }

  @Override
  public Outcome<ContractReply> run(LoadedVersion version, GuestCall guestCall) {
    WapcModule module = ((Guest.Wapc) version.guest()).module();
    if (call instanceof CustomCall(String operation, byte[] payload)) {
      return switch (GuestResults.outcome(module.call(operation, payload, guestCall))) {
        case Outcome.Answered<byte[]>(byte[] reply) ->
            new Outcome.Answered<>(new CustomReply(reply));
        case Outcome.Failed<byte[]>(Failure failure) -> GuestResults.failed(failure);
      };
    }
    return run(version, module, guestCall);
  }

  private Outcome<ContractReply> run(
      LoadedVersion version, WapcModule module, GuestCall guestCall) {
    try {
      SentCall sent =
          version.dialect().orElseThrow().contract(version.claims().spelling(contract)).write(call);
      return switch (GuestResults.outcome(
          module.call(sent.operation(), sent.payload(), guestCall))) {
        case Outcome.Answered<byte[]>(byte[] reply) -> new Outcome.Answered<>(sent.reply(reply));
        case Outcome.Failed<byte[]>(Failure failure) -> GuestResults.failed(failure);
      };
    } catch (UnservedCallException e) {
      return GuestResults.failed(new Failure.Unfit(String.valueOf(e.getMessage())));
    } catch (PayloadException e) {
      return GuestResults.failed(new Failure.ResponseInvalid(String.valueOf(e.getMessage())));
    }
  }
}
