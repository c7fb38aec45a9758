package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.client.ApiPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a deployment ends with. */
record Conclusion(Stage stage) {
  /** The contract in both of its spellings. */
  private static final List<String> HTTP_SERVER =
      List.of("wascc:http_server", "wasmcloud:httpserver");

  void print(Optional<JsonNode> version) {
    switch (stage.remote().format()) {
      case JSON -> stage.remote().print(document(version), _ -> {});
      case TABLE -> {
        if (!stage.steps().isChanging()) {
          stage.steps().tell("done", "nothing has changed");
        }
        version.flatMap(this::address).ifPresent(address -> stage.steps().tell("address", address));
      }
    }
  }

  /** Where a guest of HTTP answers without a route, if the platform tells its ingress. */
  private Optional<String> address(JsonNode version) {
    List<String> claimed = new ArrayList<>();
    version.path("capabilities").forEach(capability -> claimed.add(capability.asText("")));
    if (Collections.disjoint(claimed, HTTP_SERVER)) {
      return Optional.empty();
    }
    return stage
        .api()
        .find(ApiPath.of("about"))
        .map(about -> about.path("ingress"))
        .filter(ingress -> ingress.hasNonNull("domain") && ingress.hasNonNull("port"))
        .map(ingress ->
            "http://%s.%s.%s:%d/"
                .formatted(
                    stage.state().name(),
                    stage.connection().namespace(),
                    ingress.path("domain").asText(),
                    ingress.path("port").asInt()));
  }

  private ObjectNode document(Optional<JsonNode> version) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    Steps steps = stage.steps();
    document.put("changed", steps.isChanging() && !steps.isRehearsal());
    if (steps.isRehearsal()) {
      document.put("dryRun", true).put("wouldChange", steps.isChanging());
    }
    document.set("steps", steps.told());
    stage.api().find(stage.state().path()).ifPresent(found -> document.set("function", found));
    version.ifPresent(found -> document.set("version", found));
    stage
        .api()
        .find(stage.state().path().then("release"))
        .ifPresent(found -> document.set("release", found));
    return document;
  }
}
