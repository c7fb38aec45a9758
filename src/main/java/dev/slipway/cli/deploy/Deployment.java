package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.module.DigestPrefix;
import dev.slipway.cli.module.Upload;
import java.util.Optional;

/** Brings an offer onto the platform: module, function, version, release. */
record Deployment(Stage stage, String file) {
  /**
   * Does, or rehearses, what is missing.
   *
   * @return the version that serves then; empty in a rehearsal that would make it
   */
  Optional<JsonNode> run(Offer offer) {
    return switch (offer) {
      case Offer.SameVersion same -> Optional.of(release(same.version()));
      case Offer.NewBytes bytes -> upload(bytes.wasm());
    };
  }

  private Optional<JsonNode> upload(byte[] wasm) {
    Upload upload = new Upload(stage.remote(), stage.api(), file);
    if (stage.steps().isRehearsal()) {
      new Rehearsal(stage).verify(upload, wasm);
      return Optional.empty();
    }
    ApiAnswer module = upload.send(Remote.in(stage.connection(), "modules"), wasm);
    String digest = module.body().path("digest").asText("");
    tell("module", "%s %s".formatted(DigestPrefix.shortened(digest), stored(module)));
    createFunction();
    return Optional.of(release(addVersion(digest)));
  }

  private static String stored(ApiAnswer module) {
    return module.created()
        ? "is stored, %s bytes".formatted(module.body().path("size").asText(""))
        : "was stored before";
  }

  private void createFunction() {
    FunctionState state = stage.state();
    if (state.function().isEmpty()) {
      stage.api().call(ApiRequest.put(state.path(), JsonNodeFactory.instance.objectNode()));
      tell("function", state.name() + " is created");
    }
  }

  private JsonNode addVersion(String digest) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("digest", digest);
    stage.release().dialect().ifPresent(dialect -> request.put("dialect", dialect));
    ApiAnswer answer =
        stage.api().call(ApiRequest.post(stage.state().path().then("versions"), request));
    String number = answer.body().path("number").asText("");
    tell("version", number + (answer.created() ? " is made" : " was there"));
    return answer.body();
  }

  private JsonNode release(JsonNode version) {
    FunctionState state = stage.state();
    int number = version.path("number").asInt();
    if (state.shares().only(number)) {
      tell("release", "%d serves version %d already".formatted(state.releaseNumber(), number));
      return version;
    }
    boolean goesOn =
        stage
            .steps()
            .begins("release", "serve version %d in place of %s".formatted(number, state.shares()));
    ApiPath path = state.path().then("release");
    JsonNode release =
        stage
            .release()
            .release(
                stage.api(), goesOn ? path : path.with("dryRun", "true"), number, state.release());
    if (goesOn) {
      tell(
          "release",
          "%s serves version %d in place of %s"
              .formatted(release.path("number").asText(""), number, state.shares()));
    }
    return version;
  }

  private void tell(String topic, String what) {
    stage.steps().tell(topic, what);
  }
}
