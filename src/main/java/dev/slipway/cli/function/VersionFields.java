package dev.slipway.cli.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Fields;

/** What the platform knows of a version, as lines. */
final class VersionFields {
  private VersionFields() {}

  static Fields of(JsonNode version) {
    return new Fields()
        .add("version", version.path("number"))
        .add("digest", version.path("digest"))
        .add("abi", version.path("abi"))
        .add("dialect", version.path("dialect"))
        .add("subject", version.path("subject"))
        .add("issuer", version.path("issuer"))
        .add("revision", version.path("revision"))
        .add("capabilities", version.path("capabilities"))
        .add("call alias", version.path("callAlias"))
        .add("provider", version.path("provider").asBoolean() ? "yes" : "")
        .add("expires", version.path("expiresAt"))
        .add(
            "created",
            version.path("createdAt").asText("") + " by " + version.path("createdBy").asText(""));
  }
}
