package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Change;
import dev.slipway.cli.terminal.Fields;
import java.util.ArrayList;
import java.util.List;

/** The whole state of a release, for people. */
final class ReleaseFields {
  private ReleaseFields() {}

  static Fields of(JsonNode release) {
    Fields fields =
        new Fields()
            .add("release", ReleaseText.headline(release).substring("release ".length()))
            .add("serves", ReleaseText.targets(release.path("targets")))
            .add("instances", pairs(release.path("instances")))
            .add("limits", pairs(release.path("limits")));
    if (!release.path("environment").isEmpty()) {
      fields.add("environment", pairs(release.path("environment")));
    }
    for (JsonNode binding : release.path("bindings")) {
      fields.add("binding", binding(binding));
    }
    return fields;
  }

  private static String binding(JsonNode binding) {
    return "%s/%s -> %s, scope %s%s"
        .formatted(
            binding.path("contract").asText(),
            binding.path("link").asText(),
            binding.path("provider").asText(),
            binding.path("scope").asText(),
            binding.path("values").isEmpty() ? "" : ", " + pairs(binding.path("values")));
  }

  /** The fields that are set, in one line. */
  static String pairs(JsonNode object) {
    List<String> pairs = new ArrayList<>();
    object
        .properties()
        .forEach(field -> {
          if (!field.getValue().isNull()) {
            pairs.add(field.getKey() + "=" + Change.words(field.getValue()));
          }
        });
    return String.join(" ", pairs);
  }
}
