package dev.slipway.capability;

import dev.slipway.contract.ContractId;

/**
 * A kind of provider. An implementation is a CDI bean, which is all its registration; each contract
 * and name together have one.
 *
 * @param <C> its configuration, a record that validates itself: read from the JSON object that the
 *     caller gives (absent fields are null or {@code Optional.empty()}), with secrets as {@link
 *     Secret}. Its constructor throws {@code SlipwayException} ({@code invalid-request} with {@code
 *     field}) for a value that it does not take
 */
public interface ProviderType<C extends Record> {
  /** What its providers serve. */
  ContractId contract();

  /** Its name on the wire, such as {@code redis}. */
  String name();

  Class<C> config();

  /**
   * Makes a provider. Does not wait for anything outside of this process: a back-end that is away
   * is found by {@link CapabilityProvider#check}, or by calls.
   *
   * @param owner whose provider it is
   */
  CapabilityProvider open(ProviderKey owner, C config);
}
