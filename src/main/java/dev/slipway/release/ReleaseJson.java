package dev.slipway.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes, reads and compares the states of releases. */
@ApplicationScoped
class ReleaseJson {
  private final ObjectMapper json;

  ReleaseJson(ObjectMapper json) {
    this.json = json;
  }

  String write(ReleaseState state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The state of a release is no JSON value", e);
    }
  }

  ReleaseState read(String text) {
    try {
      return json.readValue(text, ReleaseState.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored state of a release cannot be read", e);
    }
  }

  /**
   * Every field that differs, by path; of a binding such as {@code
   * bindings.wascc:keyvalue/default.provider}.
   */
  List<Release.Change> changes(ReleaseState before, ReleaseState after) {
    List<Release.Change> changes = new ArrayList<>();
    compare("", tree(before), tree(after), changes);
    return changes;
  }

  private JsonNode tree(ReleaseState state) {
    ObjectNode bindings = json.createObjectNode();
    for (ReleaseBinding binding : state.bindings().all()) {
      ObjectNode fields = json.valueToTree(binding);
      bindings.set(binding.key().toString(), fields.without(List.of("contract", "link")));
    }
    ObjectNode tree = json.valueToTree(state);
    return tree.set("bindings", bindings);
  }

  private static void compare(
      String path,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      List<Release.Change> changes) {
    if (before != null && after != null && before.isObject() && after.isObject()) {
      NavigableSet<String> names = new TreeSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String field = path.isEmpty() ? name : path + "." + name;
        compare(field, before.get(name), after.get(name), changes);
      }
    } else if (before == null || !before.equals(after)) {
      changes.add(new Release.Change(path, before, after));
    }
  }
}
