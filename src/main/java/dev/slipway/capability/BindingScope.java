package dev.slipway.capability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** Who shares the data that a binding leads to. */
public enum BindingScope {
  /** The function keeps it to itself. */
  @JsonProperty("function")
  FUNCTION,
  /** All functions of the namespace whose bindings say so. */
  @JsonProperty("namespace")
  NAMESPACE;

  public Scope of(String namespace, String function) {
    return switch (this) {
      case FUNCTION -> new Scope(namespace, Optional.of(function));
      case NAMESPACE -> new Scope(namespace, Optional.empty());
    };
  }
}
