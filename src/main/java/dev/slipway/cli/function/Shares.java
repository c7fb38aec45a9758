package dev.slipway.cli.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a release shares requests among versions.
 *
 * @param weights by version number
 */
public record Shares(Map<Integer, Integer> weights) {
  /** Those of a release as the API shows it. */
  public static Shares of(JsonNode release) {
    Map<Integer, Integer> weights = new LinkedHashMap<>();
    for (JsonNode target : release.path("targets")) {
      weights.put(target.path("version").asInt(), target.path("weight").asInt());
    }
    return new Shares(weights);
  }

  /** The share of a version, such as {@code 75 %}; empty if it does not serve. */
  public String of(int version) {
    Integer weight = weights.get(version);
    if (weight == null) {
      return "";
    }
    long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
    return Math.round(100.0 * weight / sum) + " %";
  }

  /** Whether this version serves, and no other. */
  public boolean only(int version) {
    return weights.keySet().equals(Set.of(version));
  }

  @Override
  public String toString() {
    return weights.isEmpty()
        ? "nothing"
        : weights.keySet().stream()
            .map(version -> "version %d (%s)".formatted(version, of(version)))
            .collect(Collectors.joining(", "));
  }
}
