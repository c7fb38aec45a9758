package dev.slipway.runtime;

import dev.slipway.capability.BindingKey;
import dev.slipway.contract.ContractId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The bindings of one release. Immutable. */
record ReleaseBindings(Map<BindingKey, BoundProvider> all) {
  /** Of a function to which nothing is bound. */
  static final ReleaseBindings NONE = new ReleaseBindings(Map.of());

  ReleaseBindings {
    all = Map.copyOf(all);
  }

  Optional<BoundProvider> find(ContractId contract, String link) {
    return Optional.ofNullable(all.get(new BindingKey(contract, link)));
  }

  /** Whether the contract is bound under any link. */
  boolean bind(ContractId contract) {
    return all.keySet().stream().anyMatch(key -> key.contract().equals(contract));
  }

  Collection<BoundProvider> bound() {
    return all.values();
  }
}
