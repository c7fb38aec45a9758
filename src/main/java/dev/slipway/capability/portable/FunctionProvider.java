package dev.slipway.capability.portable;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.GuestCalls;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;
import java.time.Duration;

/** Serves calls by the current release of a function. */
record FunctionProvider(GuestCalls guests, String namespace, String function, ContractId contract)
    implements CapabilityProvider {
  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public ContractReply call(ProviderCall call) throws ProviderException {
    return guests.serve(namespace, function, contract, call);
  }

  @Override
  public void check(Duration timeout) throws ProviderException {
    guests.check(namespace, function, contract);
  }

  @Override
  public void close() {}
}
