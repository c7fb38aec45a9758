package dev.slipway.cli.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.nio.file.Path;

/** Reads configurations and single settings. */
final class ConfigText {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ConfigText() {}

  /**
   * A whole configuration.
   *
   * @param from where it was read from, for messages, which show nothing of it
   */
  static ObjectNode object(String text, Path from) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // Told below without Jackson's words, which may quote a secret.
    }
    throw new SlipwayException(
        ErrorCode.INVALID_REQUEST,
        "The configuration in %s is no JSON object.".formatted(from),
        "Give one such as {\"url\": \"redis://localhost:6379/0\"}.");
  }

  /** A setting: JSON where it reads as a number, a truth value, a list or the like, else text. */
  static JsonNode value(String text) {
    try {
      JsonNode value = JSON.readTree(text);
      return value.isMissingNode() ? TextNode.valueOf(text) : value;
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }
}
