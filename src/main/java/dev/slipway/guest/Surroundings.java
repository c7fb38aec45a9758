package dev.slipway.guest;

import java.util.Map;

/**
 * What a guest is told of the place that it runs in.
 *
 * @param function the function's name; empty if it runs for none
 * @param environment the variables of the function's release
 */
public record Surroundings(String function, Map<String, String> environment) {
  /** Of a module that is tried out. */
  public static final Surroundings NONE = new Surroundings("", Map.of());
}
