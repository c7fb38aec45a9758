package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.claims.ModuleClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the claims of a stored module. */
final class StoredClaims {
  private StoredClaims() {}

  /**
   * @param claims as the API shows them, where a missing revision is 0
   */
  static ModuleClaims read(JsonNode claims) {
    return new ModuleClaims(
        text(claims, "name"),
        texts(claims, "tags"),
        texts(claims, "capabilities"),
        OptionalInt.of(claims.path("revision").asInt()),
        text(claims, "version"),
        text(claims, "callAlias"),
        claims.path("provider").asBoolean());
  }

  private static Optional<String> text(JsonNode claims, String field) {
    return Optional.ofNullable(claims.path(field).textValue());
  }

  private static List<String> texts(JsonNode claims, String field) {
    List<String> texts = new ArrayList<>();
    claims.path(field).forEach(item -> texts.add(item.asText("")));
    return texts;
  }
}
