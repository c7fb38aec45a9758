package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.guest.HostCall;
import jakarta.inject.Singleton;

/**
 * Finds who serves a host call, and refuses what the guest has no right to: its rights are what its
 * claims name and its release binds. Thread-safe.
 */
@Singleton
public class HostCallTargets implements HostCallSource {
  private final LoggingTarget logging;
  private final ExtrasTarget extras;
  private final GuestDirectory guests;

  HostCallTargets(LoggingTarget logging, ExtrasTarget extras, GuestDirectory guests) {
    this.logging = logging;
    this.extras = extras;
    this.guests = guests;
  }

  @Override
  public InvocationHostCalls open(HostCallContext context) {
    return new BoundHostCalls(this, context);
  }

  /**
   * Who serves the call. A contract's name has a colon; anything else names another guest.
   *
   * @throws HostCallException if nobody may, or there is no such guest
   */
  HostCallTarget find(HostCall call, HostCallContext context) throws HostCallException {
    ContractId contract = new ContractId(call.contract());
    if (contract.isGuest()) {
      return guests.find(context.lease().function().namespace(), call.contract());
    }
    requireClaim(contract, context);
    if (contract.equals(ContractId.LOGGING)) {
      return logging;
    }
    if (contract.equals(ContractId.EXTRAS)) {
      return extras;
    }
    return bound(contract, call, context);
  }

  private static void requireClaim(ContractId contract, HostCallContext context)
      throws HostCallException {
    if (!context.version().claims().name(contract)) {
      throw HostCallException.denied(
          new Failure.CapabilityDenied(contract.id(), true),
          "the claims of version %d of %s do not name the contract %s"
              .formatted(context.version().number(), context.lease().function(), contract));
    }
  }

  private static HostCallTarget bound(ContractId contract, HostCall call, HostCallContext context)
      throws HostCallException {
    BoundProvider bound = context.lease().bindings().find(contract, call.link()).orElse(null);
    if (bound == null) {
      throw HostCallException.denied(
          new Failure.CapabilityDenied(contract.id(), true),
          "the contract %s is not bound to %s under the link %s"
              .formatted(contract, context.lease().function(), call.link()));
    }
    return bound;
  }
}
