package dev.slipway.runtime;

import dev.slipway.capability.DeliveryException;
import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.GuestEvent;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Brings what providers have for guests to them. Blocks its caller until the guest has answered.
 */
@ApplicationScoped
public class EventDelivery {
  private final GuestInvocations guests;

  EventDelivery(GuestInvocations guests) {
    this.guests = guests;
  }

  /**
   * Calls the function's current release.
   *
   * @param contract that the event belongs to, which the version's claims must name
   */
  ContractReply deliver(FunctionHandle function, ContractId contract, GuestEvent event)
      throws DeliveryException {
    CallOrigin origin = CallOrigin.ofProvider();
    return switch (guests.call(function, new ContractInvocation(origin, contract, event))) {
      case Outcome.Answered<ContractReply>(ContractReply reply) -> reply;
      case Outcome.Failed<ContractReply>(Failure failure) ->
          throw new DeliveryException(Failures.inFull(failure), mayComeAgain(failure));
    };
  }

  /** Whether no guest has seen it, and a later one might. */
  private static boolean mayComeAgain(Failure failure) {
    return failure instanceof Failure.Overloaded
        || failure instanceof Failure.NoRelease
        || failure instanceof Failure.NotLoaded;
  }
}
