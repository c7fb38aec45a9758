package dev.slipway.capability;

import dev.slipway.contract.ContractReply;
import dev.slipway.lifetime.Lifetime;

/** A provider that serves, and the calls that it is serving. Thread-safe. */
public final class LiveProvider {
  private final CapabilityProvider provider;
  private final long revision;
  private final Lifetime lifetime;

  LiveProvider(CapabilityProvider provider, long revision) {
    this.provider = provider;
    this.revision = revision;
    this.lifetime = new Lifetime(provider::close);
  }

  /** Whether its calls may wait, so that the caller should let others run. */
  public boolean waits() {
    return provider.waits();
  }

  /** Serves a call; between {@link ProviderHandle#enter} and {@link #leave}. */
  public ContractReply call(ProviderCall call) throws ProviderException {
    return provider.call(call);
  }

  public void leave() {
    lifetime.leave();
  }

  boolean enter() {
    return lifetime.enter();
  }

  void retire() {
    lifetime.retire();
  }

  long revision() {
    return revision;
  }
}
