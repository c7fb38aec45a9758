package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueReply;
import java.time.Duration;
import java.util.List;

/** Stands before a store: holds calls to the limits, and each guest to its own keys. */
final class KeyValueProvider implements CapabilityProvider {
  private final KeyValueStore store;
  private final KeyValueLimits limits;

  KeyValueProvider(KeyValueStore store, KeyValueLimits limits) {
    this.store = store;
    this.limits = limits;
  }

  @Override
  public boolean waits() {
    return store.waits();
  }

  @Override
  public ContractReply call(ProviderCall call) throws ProviderException {
    if (!(call.call() instanceof KeyValueCall asked)) {
      throw Refusal.because("This provider serves no other contract than wascc:keyvalue.");
    }
    limits.check(asked);
    if (ScopedKeys.of(asked).isEmpty()) {
      return new KeyValueReply.Texts(List.of());
    }
    KeyValueCall scoped = ScopedKeys.within(call.guest().scope().prefix(), asked);
    try {
      return store.serve(scoped, call.timeout());
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  @Override
  public void check(Duration timeout) throws ProviderException {
    try {
      store.check(timeout);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    store.close();
  }

  private static ProviderException failed(RuntimeException e) {
    return new ProviderException(Reason.BROKEN, "The store's client failed.", e);
  }
}
