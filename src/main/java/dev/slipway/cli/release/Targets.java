package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * Which versions a release shall serve.
 *
 * @param versions empty if none are given
 * @param none whether it shall serve nothing
 */
record Targets(List<TargetArgument> versions, boolean none) {
  /** Any number says the same of a version that stands alone. */
  private static final int WHOLE = 100;

  Targets {
    versions = List.copyOf(versions);
  }

  boolean isGiven() {
    return none || !versions.isEmpty();
  }

  /** Why they do not go together; empty if they do. */
  Optional<String> misfit() {
    if (none && !versions.isEmpty()) {
      return Optional.of("--none and versions exclude each other");
    }
    return versions.size() > 1 && versions.stream().anyMatch(each -> each.weight().isEmpty())
        ? Optional.of("Of several versions each needs a weight, such as 1=9 2=1")
        : Optional.empty();
  }

  /** As the API takes them; those of the current release where none are given. */
  JsonNode jsonOr(JsonNode current) {
    if (!isGiven()) {
      return current.path("targets");
    }
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (TargetArgument version : versions) {
      json.addObject()
          .put("version", version.version())
          .put("weight", version.weight().orElse(WHOLE));
    }
    return json;
  }
}
