package dev.slipway.capability.portable;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.GuestCalls;
import dev.slipway.capability.ProviderFactory;
import dev.slipway.capability.ProviderKey;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;

/** The type {@code function}: a function serves the contract. */
@ApplicationScoped
public class FunctionProviders implements ProviderFactory<FunctionConfig> {
  private final GuestCalls guests;

  FunctionProviders(GuestCalls guests) {
    this.guests = guests;
  }

  @Override
  public String name() {
    return "function";
  }

  @Override
  public boolean serves(ContractId contract) {
    return !contract.isImplicit();
  }

  @Override
  public Class<FunctionConfig> config() {
    return FunctionConfig.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, ContractId contract, FunctionConfig config) {
    return new FunctionProvider(guests, owner.namespace(), config.function(), contract);
  }
}
