package dev.slipway.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.slipway.capability.Binding;
import dev.slipway.capability.BindingKey;
import dev.slipway.contract.ContractId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bindings of a release, by contract and link, each of which has one. */
public record Bindings(@JsonValue List<ReleaseBinding> all) {
  public static final Bindings NONE = new Bindings(List.of());

  @JsonCreator
  public Bindings {
    all = all.stream().sorted(ReleaseBinding.ORDER).toList();
    Set<BindingKey> keys = new HashSet<>();
    for (ReleaseBinding binding : all) {
      if (!keys.add(binding.key())) {
        throw new IllegalArgumentException(binding.key() + " is bound twice");
      }
    }
  }

  Optional<ReleaseBinding> find(BindingKey key) {
    return all.stream().filter(binding -> binding.key().equals(key)).findFirst();
  }

  /** Whether the contract is bound, by whichever link. */
  boolean bind(ContractId contract) {
    return all.stream().anyMatch(binding -> binding.key().contract().equals(contract));
  }

  /** These with one more, in place of what its contract and link had. */
  Bindings with(ReleaseBinding added) {
    List<ReleaseBinding> changed = new ArrayList<>(without(added.key()).all);
    changed.add(added);
    return new Bindings(changed);
  }

  Bindings without(BindingKey key) {
    return new Bindings(all.stream().filter(binding -> !binding.key().equals(key)).toList());
  }

  /** As the runtime takes them. */
  List<Binding> plan() {
    return all.stream().map(ReleaseBinding::binding).toList();
  }
}
