package dev.slipway.capability;

import java.util.Optional;

/**
 * Whose data a call sees.
 *
 * @param function empty if all functions of the namespace share it
 */
public record Scope(String namespace, Optional<String> function) {
  /**
   * What the platform puts before each key in a shared store, so that guests see only their own:
   * {@code slipway:{namespace}:{function}:} or {@code slipway:{namespace}::}. Neither name has a
   * colon. Operators may rely on it.
   */
  public String prefix() {
    return "slipway:" + namespace + ":" + function.orElse("") + ":";
  }
}
