package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostCalls;
import dev.slipway.guest.HostReply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host calls of a guest to which nothing is bound: each is denied, and the last denial is kept,
 * since it explains a failure that follows it.
 */
final class DenyingHostCalls implements HostCalls {
  private final VersionLease lease;
  private final InvocationRecord record;
  private @Nullable ContractId denied;

  DenyingHostCalls(VersionLease lease, InvocationRecord record) {
    this.lease = lease;
    this.record = record;
  }

  @Override
  public HostReply call(HostCall call) {
    record.hostCall();
    denied = new ContractId(call.contract());
    return new HostReply.Failed(
        "capability-denied: the contract %s is not bound to %s under the link %s"
            .formatted(call.contract(), lease.function(), call.link()));
  }

  @Override
  public void log(String line) {
    record.line(line);
  }

  Optional<ContractId> denied() {
    return Optional.ofNullable(denied);
  }
}
