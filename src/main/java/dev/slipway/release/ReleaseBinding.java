package dev.slipway.release;

import dev.slipway.capability.Binding;
import dev.slipway.capability.BindingKey;
import dev.slipway.capability.BindingScope;
import dev.slipway.contract.ContractId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * A binding as a release keeps it and the API shows it.
 *
 * @param contract in the canonical spelling, whichever it was given in
 * @param values by name
 */
public record ReleaseBinding(
    String contract, String link, String provider, Map<String, String> values, BindingScope scope) {
  static final Comparator<ReleaseBinding> ORDER =
      Comparator.comparing(binding -> binding.key().toString());

  public ReleaseBinding {
    contract = new ContractId(contract).id();
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  BindingKey key() {
    return new BindingKey(new ContractId(contract), link);
  }

  Binding binding() {
    return new Binding(key(), provider, values, scope);
  }
}
