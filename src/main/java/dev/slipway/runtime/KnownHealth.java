package dev.slipway.runtime;

import java.util.List;

/**
 * What is known of a function's health without asking it.
 *
 * @param name of the function
 * @param causes why it is not healthy; empty if it is, or if its guests were never asked
 */
public record KnownHealth(String name, HealthStatus status, List<FunctionHealth.Cause> causes) {
  public KnownHealth {
    causes = List.copyOf(causes);
  }
}
