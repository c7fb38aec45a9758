package dev.slipway.runtime;

import jakarta.enterprise.context.ApplicationScoped;

/** Denies every host call of every guest: nothing can be bound yet. */
@ApplicationScoped
class DenyingHostCallSource implements HostCallSource {
  @Override
  public InvocationHostCalls open(VersionLease lease, GuestWait wait) {
    return new DenyingHostCalls(lease);
  }
}
