package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a deployment ends with. */
record Conclusion(Stage stage) {
  void print(Optional<JsonNode> version) {
    switch (stage.remote().format()) {
      case JSON -> stage.remote().print(document(version), _ -> {});
      case TABLE -> {
        if (!stage.steps().isChanging()) {
          stage.steps().tell("done", "nothing has changed");
        }
      }
    }
  }

  private ObjectNode document(Optional<JsonNode> version) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("changed", stage.steps().isChanging() && !stage.steps().isRehearsal());
    stage.api().find(stage.state().path()).ifPresent(found -> document.set("function", found));
    version.ifPresent(found -> document.set("version", found));
    stage
        .api()
        .find(stage.state().path().then("release"))
        .ifPresent(found -> document.set("release", found));
    return document;
  }
}
