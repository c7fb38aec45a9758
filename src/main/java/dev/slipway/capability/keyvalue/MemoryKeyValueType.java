package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.ProviderType;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;

/** keyvalue in the platform's own memory. */
@ApplicationScoped
public class MemoryKeyValueType implements ProviderType<MemoryConfig> {
  private final KeyValueLimits limits;

  public MemoryKeyValueType(KeyValueConfig config) {
    this.limits = KeyValueLimits.of(config);
  }

  @Override
  public ContractId contract() {
    return ContractId.KEYVALUE;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Class<MemoryConfig> config() {
    return MemoryConfig.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, MemoryConfig config) {
    return new KeyValueProvider(new MemoryStore(config, limits, System::nanoTime), limits);
  }
}
