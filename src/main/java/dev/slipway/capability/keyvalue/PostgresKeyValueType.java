package dev.slipway.capability.keyvalue;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.ProviderType;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;

/** keyvalue in a PostgreSQL database. */
@ApplicationScoped
public class PostgresKeyValueType implements ProviderType<PostgresConfig> {
  private final KeyValueLimits limits;
  private final DeadlineWatch watch;

  public PostgresKeyValueType(KeyValueConfig config, DeadlineWatch watch) {
    this.limits = KeyValueLimits.of(config);
    this.watch = watch;
  }

  @Override
  public ContractId contract() {
    return ContractId.KEYVALUE;
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public Class<PostgresConfig> config() {
    return PostgresConfig.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, PostgresConfig config) {
    return new KeyValueProvider(new PostgresStore(config, limits, watch), limits);
  }
}
