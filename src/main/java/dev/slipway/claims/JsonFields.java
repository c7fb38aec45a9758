package dev.slipway.claims;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.error.SlipwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The fields of one JSON object of a token, each of the type that it must have. A field that is
 * null counts as absent; fields that nobody asks for are ignored, as tokens of later times have
 * more.
 *
 * @param name what messages call the object
 */
record JsonFields(String name, JsonNode object) {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          // Two readers that each take another one of two equal keys would see two tokens.
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  JsonFields {
    if (!object.isObject()) {
      throw Refusal.token("The token's " + name + " is not a JSON object.");
    }
  }

  static JsonFields parse(String name, String json) {
    try {
      return new JsonFields(name, JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw Refusal.token("The token's " + name + " is not valid JSON: " + firstLine(e) + ".");
    }
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
  }

  Optional<JsonFields> object(String field) {
    return find(field).map(node -> new JsonFields(name + "'s " + field, node));
  }

  Optional<String> text(String field) {
    return find(field).map(node -> text(field, node));
  }

  String requiredText(String field) {
    return text(field).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(field));
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    find(field)
        .ifPresent(array -> {
          require(array.isArray(), field, "a list of texts");
          array.forEach(node -> texts.add(text(field, node)));
        });
    return texts;
  }

  boolean flag(String field) {
    Optional<JsonNode> flag = find(field);
    flag.ifPresent(node -> require(node.isBoolean(), field, "true or false"));
    return flag.isPresent() && flag.get().booleanValue();
  }

  OptionalInt number(String field) {
    Optional<JsonNode> number = find(field);
    number.ifPresent(node ->
        require(node.isIntegralNumber() && node.canConvertToInt(), field, "a 32-bit whole number"));
    return number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty();
  }

  /** A time in seconds since 1970. */
  OptionalLong seconds(String field, long most) {
    Optional<JsonNode> seconds = find(field);
    seconds.ifPresent(node ->
        require(
            node.isIntegralNumber()
                && node.canConvertToLong()
                && node.longValue() >= 0
                && node.longValue() <= most,
            field,
            "a time in whole seconds since 1970"));
    return seconds.isPresent() ? OptionalLong.of(seconds.get().longValue()) : OptionalLong.empty();
  }

  SlipwayException missing(String field) {
    return Refusal.token("The token's " + name + " has no " + field + ".");
  }

  private Optional<JsonNode> find(String field) {
    return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
  }

  private String text(String field, JsonNode node) {
    require(node.isTextual(), field, "text");
    String text = node.textValue();
    require(text.codePoints().allMatch(JsonFields::isPlain), field, "without control characters");
    return text;
  }

  private static boolean isPlain(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE;
  }

  private void require(boolean valid, String field, String rule) {
    if (!valid) {
      throw Refusal.token("In the token's " + name + ", " + field + " must be " + rule + ".");
    }
  }
}
