package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.module.StoredBytes;
import java.io.IOException;

/**
 * Where a deployment takes place.
 *
 * @param state of the function before it
 * @param answers what was asked for, and whether questions are answered already
 */
record Stage(
    Remote remote, ApiClient api, Connection connection, FunctionState state, Answered answers) {
  /**
   * @param yes to every question
   */
  record Answered(ReleaseOptions release, Steps steps, boolean yes) {}

  Steps steps() {
    return answers.steps();
  }

  ReleaseOptions release() {
    return answers.release();
  }

  void confirm(String question) throws IOException {
    remote.confirm(answers.yes(), question);
  }

  /** What the platform knows of a version's module. */
  JsonNode module(JsonNode version) {
    return api.get(Remote.in(connection, "modules", version.path("digest").asText()));
  }

  byte[] bytes(JsonNode version) throws IOException {
    return new StoredBytes(api, connection).read(version.path("digest").asText());
  }

  /** Whether a version of this module would be made anew with the same dialect. */
  boolean fitsDialect(JsonNode version, JsonNode module) {
    return release().fits(version.path("dialect").asText(""), module.path("dialect").asText(""));
  }

  /** How people shall know the issuer that is made here. */
  String issuerName() {
    String user = remote.surroundings().environment().getOrDefault("USER", "");
    return user.isEmpty() ? "slipway deploy" : user + ", by slipway deploy";
  }
}
