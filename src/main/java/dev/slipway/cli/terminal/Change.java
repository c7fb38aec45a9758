package dev.slipway.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A field that differs between two documents.
 *
 * @param field its path, such as {@code limits.wallDeadline}
 * @param before a missing node where there was none
 * @param after a missing node where there is none any more
 */
public record Change(String field, JsonNode before, JsonNode after) {
  /** One that the platform has found. */
  public static Change of(JsonNode found) {
    return new Change(found.path("field").asText(), found.path("before"), found.path("after"));
  }

  /** Every field that differs, by path; a document that is absent has no fields. */
  public static List<Change> between(JsonNode before, JsonNode after) {
    List<Change> changes = new ArrayList<>();
    compare("", before, after, changes);
    return changes;
  }

  private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes) {
    if (isObject(before, path) && isObject(after, path)) {
      NavigableSet<String> names = new TreeSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String field = path.isEmpty() ? name : path + "." + name;
        compare(field, before.path(name), after.path(name), changes);
      }
    } else if (!present(before).equals(present(after))) {
      changes.add(new Change(path, before, after));
    }
  }

  /** The whole of a document is taken apart even where the other one is absent. */
  private static boolean isObject(JsonNode node, String path) {
    return node.isObject() || (path.isEmpty() && present(node).isMissingNode());
  }

  private static JsonNode present(JsonNode node) {
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  /** A value in one line: text as it is, else as JSON. */
  public static String words(JsonNode value) {
    if (present(value).isMissingNode()) {
      return "nothing";
    }
    return value.isTextual() ? value.textValue() : value.toString();
  }

  /** The change in one line. */
  @Override
  public String toString() {
    return Terminal.plain("%s: %s -> %s".formatted(field, words(before), words(after)));
  }
}
