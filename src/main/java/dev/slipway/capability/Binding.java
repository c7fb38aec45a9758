package dev.slipway.capability;

import java.util.Map;

/**
 * Leads a function's calls of a contract to a provider; part of a release.
 *
 * @param provider a name, whether there is such a provider now or not
 * @param values what the contract needs to know of this function, such as {@code SUBSCRIPTION}
 */
public record Binding(
    BindingKey key, String provider, Map<String, String> values, BindingScope scope) {
  public Binding {
    values = Map.copyOf(values);
  }
}
