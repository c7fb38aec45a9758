package dev.slipway.namespace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.error.JsonRules;

/** Named limits as the database keeps them. */
final class LimitsJson {
  private static final ObjectMapper JSON = JsonRules.newMapper();

  private LimitsJson() {}

  static String write(NamedLimits limits) {
    try {
      return JSON.writeValueAsString(limits);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The limits of a namespace are no JSON value", e);
    }
  }

  static NamedLimits read(String text) {
    try {
      return JSON.readValue(text, NamedLimits.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored limits of a namespace cannot be read", e);
    }
  }
}
