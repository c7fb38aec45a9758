package dev.slipway.capability;

import dev.slipway.contract.ContractId;

/**
 * Makes providers of one type. An implementation is a CDI bean, which is all its registration; most
 * implement {@link ProviderType}, those that serve more than one contract this. For each contract a
 * name has one.
 *
 * @param <C> its configuration, a record that validates itself: read from the JSON object that the
 *     caller gives (absent fields are null or {@code Optional.empty()}), with secrets as fields of
 *     the record itself of type {@link Secret} or {@code Optional<Secret>}. Its constructor throws
 *     {@code SlipwayException} ({@code invalid-request} with {@code field}) for a value that it
 *     does not take
 */
public interface ProviderFactory<C extends Record> {
  /** Whether it makes providers of the contract; it always says the same. */
  boolean serves(ContractId contract);

  /** The type's name on the wire, such as {@code redis}: a DNS label. */
  String name();

  Class<C> config();

  /**
   * Makes a provider. Does not wait for anything outside of this process: a back-end that is away
   * is found by {@link CapabilityProvider#check}, or by calls.
   *
   * @param owner whose provider it is
   * @param contract what it serves
   */
  CapabilityProvider open(ProviderKey owner, ContractId contract, C config);
}
