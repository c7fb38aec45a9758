package dev.slipway.cli.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Fields;
import java.util.stream.Collectors;

/** What the platform knows of a module, as lines. */
final class ModuleFields {
  private ModuleFields() {}

  static Fields of(JsonNode module) {
    Fields fields =
        new Fields()
            .add("digest", module.path("digest"))
            .add("size", module.path("size").asText("") + " bytes")
            .add("abi", module.path("abi"))
            .add("dialect", module.path("dialect"))
            .add("exports", exports(module.path("exports")));
    return claims(fields, module.path("claims"))
        .add(
            "stored",
            module.path("createdAt").asText("") + " by " + module.path("createdBy").asText(""));
  }

  static Fields claims(Fields fields, JsonNode claims) {
    return fields
        .add("name", claims.path("name"))
        .add("subject", claims.path("subject"))
        .add("issuer", claims.path("issuer"))
        .add("revision", claims.path("revision"))
        .add("version", claims.path("version"))
        .add("capabilities", claims.path("capabilities"))
        .add("tags", claims.path("tags"))
        .add("call alias", claims.path("callAlias"))
        .add("provider", claims.path("provider").asBoolean() ? "yes" : "")
        .add("issued", claims.path("issuedAt"))
        .add("not before", claims.path("notBefore"))
        .add("expires", claims.path("expiresAt"));
  }

  private static String exports(JsonNode exports) {
    return exports.properties().stream()
        .map(export -> export.getKey() + " " + export.getValue().asText(""))
        .collect(Collectors.joining(", "));
  }
}
