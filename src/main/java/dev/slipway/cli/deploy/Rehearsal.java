package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.module.Upload;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/** Asks what a new version would meet, and changes nothing. */
record Rehearsal(Stage stage) {
  /**
   * Has the platform verify the module.
   *
   * @throws SlipwayException {@code module-refused} if an upload would be refused for another
   *     reason than an issuer that is trusted before it
   */
  void verify(Upload upload, byte[] wasm) {
    JsonNode verdict = upload.send(Remote.in(stage.connection(), "modules", "verify"), wasm).body();
    for (JsonNode check : verdict.path("checks")) {
      if (check.path("outcome").asText("").equals("failed") && !isMended(check)) {
        throw new SlipwayException(
            ErrorCode.MODULE_REFUSED,
            "The upload would be refused by the check %s: %s"
                .formatted(check.path("check").asText(""), check.path("reason").asText("")),
            check.path("fix").asText(""));
      }
    }
    FunctionState state = stage.state();
    stage.steps().begins("module", "store %d bytes".formatted(wasm.length));
    if (state.function().isEmpty()) {
      stage.steps().begins("function", "create " + state.name());
    }
    stage
        .steps()
        .begins("release", "serve the new version in place of %s".formatted(state.shares()));
  }

  /** A step before this one would have had the issuer trusted; without one it stays a failure. */
  private boolean isMended(JsonNode check) {
    return check.path("check").asText("").equals("issuer") && stage.steps().isChanging();
  }
}
