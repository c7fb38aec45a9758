package dev.slipway.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Writes claims as compact JSON in the order of the wascap tools; what is absent is left out. */
final class ClaimsWriter {
  private static final JsonMapper JSON = new JsonMapper();

  private ClaimsWriter() {}

  static byte[] write(Claims claims) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    claims.validity().expires().ifPresent(time -> putTime(json, "exp", time));
    json.put("jti", claims.id());
    putTime(json, "iat", claims.validity().issuedAt());
    json.put("iss", claims.issuer().text());
    json.put("sub", claims.subject().text());
    claims.validity().notBefore().ifPresent(time -> putTime(json, "nbf", time));
    json.set("wascap", module(claims));
    claims.wascapRevision().ifPresent(revision -> json.put("wascap_revision", revision));
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of text and numbers is always JSON", e);
    }
  }

  private static ObjectNode module(Claims claims) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ModuleClaims module = claims.module();
    module.name().ifPresent(name -> json.put("name", name));
    json.put("hash", claims.moduleHash());
    putList(json, "tags", module.tags());
    putList(json, "caps", module.capabilities());
    module.revision().ifPresent(revision -> json.put("rev", revision));
    module.version().ifPresent(version -> json.put("ver", version));
    module.callAlias().ifPresent(alias -> json.put("call_alias", alias));
    return json.put("prov", module.provider());
  }

  private static void putTime(ObjectNode json, String field, Instant time) {
    json.put(field, time.getEpochSecond());
  }

  private static void putList(ObjectNode json, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(field);
      values.forEach(array::add);
    }
  }
}
