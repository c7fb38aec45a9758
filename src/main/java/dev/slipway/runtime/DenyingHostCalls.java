package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostReply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host calls of a guest to which nothing is bound: each is denied, and the last denial is kept,
 * since it explains a failure that follows it.
 */
final class DenyingHostCalls implements InvocationHostCalls {
  private final VersionLease lease;
  private @Nullable ContractId denied;

  DenyingHostCalls(VersionLease lease) {
    this.lease = lease;
  }

  @Override
  public HostReply call(HostCall call) {
    denied = new ContractId(call.contract());
    return new HostReply.Failed(
        "capability-denied: the contract %s is not bound to %s under the link %s"
            .formatted(call.contract(), lease.function(), call.link()));
  }

  @Override
  public Optional<Failure> explanation() {
    return Optional.ofNullable(denied)
        .map(contract -> new Failure.CapabilityDenied(contract.id(), true));
  }
}
