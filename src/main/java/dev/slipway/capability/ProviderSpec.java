package dev.slipway.capability;

import dev.slipway.contract.ContractId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that is needed to open a provider.
 *
 * @param config as it was given, without its secrets
 * @param secrets by the field that they are given in
 */
record ProviderSpec(
    ProviderKey key,
    ContractId contract,
    String type,
    Map<String, Object> config,
    Map<String, Secret> secrets) {
  ProviderSpec {
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    secrets = Map.copyOf(secrets);
  }

  ProviderKind kind() {
    return new ProviderKind(contract, type);
  }
}
