package dev.slipway.capability;

import dev.slipway.contract.ContractId;

/**
 * Makes providers of one contract: a kind of provider, such as {@code redis} of {@code
 * wascc:keyvalue}.
 *
 * @param <C> its configuration, as {@link ProviderFactory} says
 */
public interface ProviderType<C extends Record> extends ProviderFactory<C> {
  /** What its providers serve. */
  ContractId contract();

  /** Makes a provider, as {@link ProviderFactory#open} does. */
  CapabilityProvider open(ProviderKey owner, C config);

  @Override
  default boolean serves(ContractId contract) {
    return contract().equals(contract);
  }

  @Override
  default CapabilityProvider open(ProviderKey owner, ContractId contract, C config) {
    return open(owner, config);
  }
}
