package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.ProviderType;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;

/** keyvalue in a Redis server. */
@ApplicationScoped
public class RedisKeyValueType implements ProviderType<RedisConfig> {
  private final KeyValueLimits limits;
  private final DeadlineWatch watch;

  public RedisKeyValueType(KeyValueConfig config, DeadlineWatch watch) {
    this.limits = KeyValueLimits.of(config);
    this.watch = watch;
  }

  @Override
  public ContractId contract() {
    return ContractId.KEYVALUE;
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public Class<RedisConfig> config() {
    return RedisConfig.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, RedisConfig config) {
    return new KeyValueProvider(new RedisStore(config, limits, watch), limits);
  }
}
