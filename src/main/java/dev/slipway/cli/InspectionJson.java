package dev.slipway.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.claims.Claims;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.wasm.ComponentItem;
import dev.slipway.wasm.ComponentOutline;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.WasmModule;
import java.util.List;

/** Writes an inspection as JSON with the control API's field names; what is absent is left out. */
final class InspectionJson {
  private static final JsonMapper JSON = new JsonMapper();

  private InspectionJson() {}

  static String write(Inspection inspection) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("accepted", inspection.passed());
    json.put("digest", inspection.digest());
    json.put("size", inspection.size());
    inspection.module().ifPresent(module -> json.put("kind", kind(module)));
    inspection.claims().ifPresent(claims -> putClaims(json.putObject("claims"), claims));
    ArrayNode checks = json.putArray("checks");
    inspection.checks().forEach(check -> put(checks.addObject(), check));
    inspection.module().flatMap(WasmModule::core).ifPresent(core -> putCore(json, core));
    inspection.component().ifPresent(component -> putComponent(json, component));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of text and numbers is always JSON", e);
    }
  }

  static String kind(WasmModule module) {
    return switch (module.layer()) {
      case CORE_MODULE -> "core module";
      case COMPONENT -> "component";
    };
  }

  private static void putClaims(ObjectNode json, Claims claims) {
    json.put("id", claims.id());
    json.put("issuer", claims.issuer().text());
    json.put("subject", claims.subject().text());
    json.put("issuedAt", claims.validity().issuedAt().toString());
    claims.validity().notBefore().ifPresent(time -> json.put("notBefore", time.toString()));
    claims.validity().expires().ifPresent(time -> json.put("expires", time.toString()));
    putModuleClaims(json, claims.module());
  }

  private static void putModuleClaims(ObjectNode json, ModuleClaims claims) {
    claims.name().ifPresent(name -> json.put("name", name));
    putList(json.putArray("capabilities"), claims.capabilities());
    putList(json.putArray("tags"), claims.tags());
    claims.revision().ifPresent(revision -> json.put("revision", revision));
    claims.version().ifPresent(version -> json.put("version", version));
    claims.callAlias().ifPresent(alias -> json.put("callAlias", alias));
    json.put("provider", claims.provider());
  }

  private static void putList(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private static void put(ObjectNode json, CheckResult check) {
    json.put("check", check.check()).put("outcome", check.outcome().toString());
    if (check.outcome() == CheckResult.Outcome.FAILED) {
      json.put("reason", check.reason()).put("fix", check.fix());
    }
  }

  private static void putComponent(ObjectNode json, ComponentOutline component) {
    component.world().ifPresent(world -> json.put("world", world));
    putItems(json.putArray("imports"), component.imports());
    putItems(json.putArray("exports"), component.exports());
  }

  private static void putItems(ArrayNode array, List<ComponentItem> items) {
    items.forEach(
        item -> array.addObject().put("name", item.name()).put("type", item.kind().label()));
  }

  private static void putCore(ObjectNode json, CoreModule core) {
    ArrayNode imports = json.putArray("imports");
    core.imports()
        .forEach(needed ->
            imports
                .addObject()
                .put("module", needed.module())
                .put("name", needed.name())
                .put("type", needed.type().describe()));
    ArrayNode exports = json.putArray("exports");
    core.exports()
        .forEach(offered ->
            exports.addObject().put("name", offered.name()).put("type", offered.type().describe()));
  }
}
