package dev.slipway.capability;

import dev.slipway.contract.ContractId;

/**
 * Which calls of a guest a binding serves.
 *
 * @param link how the guest tells several of one contract apart
 */
public record BindingKey(ContractId contract, String link) {
  /** The link of guests that name none. */
  public static final String DEFAULT_LINK = "default";

  @Override
  public String toString() {
    return contract + "/" + link;
  }
}
