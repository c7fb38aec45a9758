package dev.slipway;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.error.JsonRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The description of the control API, as it runs. */
final class ApiDescription {
  private final JsonNode root;

  private ApiDescription(JsonNode root) {
    this.root = root;
  }

  static ApiDescription read() {
    try {
      return new ApiDescription(
          JsonRules.newMapper().readTree(given().get("/q/openapi?format=json").asString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schemas of what a GET answers as JSON, by path. */
  List<Map.Entry<String, JsonNode>> answers() {
    List<Map.Entry<String, JsonNode>> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
      JsonNode schema =
          path.getValue().at("/get/responses/200/content").path("application/json").path("schema");
      if (!schema.isMissingNode()) {
        answers.add(Map.entry(path.getKey(), schema));
      }
    }
    return answers;
  }

  /** The names of the schemas with properties that requests consist of. */
  Set<String> requested() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode path : root.get("paths")) {
      path.findValues("requestBody").forEach(body -> reach(body, names));
    }
    names.removeIf(name -> !schema(name).has("properties"));
    return names;
  }

  private void reach(JsonNode part, Set<String> names) {
    for (JsonNode ref : part.findValues("$ref")) {
      if (names.add(name(ref))) {
        reach(schema(name(ref)), names);
      }
    }
  }

  Set<String> required(String schema) {
    return texts(schema(schema).path("required"));
  }

  /** In what a value differs from its schema; each line begins with where. */
  List<String> faults(String where, JsonNode value, JsonNode schema) {
    JsonNode found = schema.has("$ref") ? schema(name(schema.get("$ref"))) : schema;
    List<String> faults = new ArrayList<>();
    if (!isOf(value, found.path("type"))) {
      faults.add(where + " is " + value + ", no " + found.get("type"));
    }
    if (found.has("properties")) {
      addFaults(faults, where, value, found);
    }
    for (JsonNode item : value.isArray() && found.has("items") ? value : List.<JsonNode>of()) {
      faults.addAll(faults(where + "[]", item, found.get("items")));
    }
    return faults;
  }

  private void addFaults(List<String> faults, String where, JsonNode value, JsonNode schema) {
    for (String name : texts(schema.path("required"))) {
      if (!value.has(name)) {
        faults.add(where + " has no " + name);
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode property = schema.get("properties").path(field.getKey());
      if (property.isMissingNode()) {
        faults.add(where + " has " + field.getKey());
      } else {
        faults.addAll(faults(where + "." + field.getKey(), field.getValue(), property));
      }
    }
  }

  private static boolean isOf(JsonNode value, JsonNode type) {
    Set<String> types = type.isTextual() ? Set.of(type.textValue()) : texts(type);
    return types.isEmpty()
        || types.contains(value.getNodeType().name().toLowerCase(Locale.ROOT))
        || (value.isIntegralNumber() && types.contains("integer"));
  }

  private JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  private static String name(JsonNode ref) {
    return ref.textValue().substring(ref.textValue().lastIndexOf('/') + 1);
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(each -> texts.add(each.textValue()));
    return texts;
  }
}
