package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiProblem;
import dev.slipway.cli.client.ApiRequest;
import java.io.PrintWriter;

/**
 * The calls of the API for one provider.
 *
 * @param path where it is in the API
 * @param err where it is told what somebody else has changed
 */
record ProviderCalls(ApiClient api, ApiPath path, PrintWriter err) {
  private static final int PRECONDITION_FAILED = 412;

  JsonNode get() {
    return api.get(path);
  }

  Dependents dependents() {
    return new Dependents(api.all(path.then("dependents")));
  }

  /** Makes it, unless it is there. */
  ApiAnswer create(String contract, String type, ObjectNode config) {
    return guarded(
        ApiRequest.put(path, settings(contract, type, config)).with("If-None-Match", "*"));
  }

  /** Swaps the one that was seen. */
  ApiAnswer swap(JsonNode seen, String type, ObjectNode config) {
    ObjectNode settings = settings(seen.path("contract").asText(), type, config);
    return guarded(ApiRequest.put(path, settings).with("If-Match", tag(seen)));
  }

  /** Removes the one that was seen. */
  ApiAnswer remove(JsonNode seen) {
    return guarded(ApiRequest.delete(path).with("If-Match", tag(seen)));
  }

  private static ObjectNode settings(String contract, String type, ObjectNode config) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("contract", contract).put("type", type).set("config", config);
    return settings;
  }

  private static String tag(JsonNode provider) {
    return "\"" + provider.path("revision").asLong() + "\"";
  }

  private ApiAnswer guarded(ApiRequest request) {
    try {
      return api.call(request);
    } catch (ApiProblem refusal) {
      JsonNode current = refusal.document().path("current");
      if (refusal.status() == PRECONDITION_FAILED && current.isObject()) {
        err.println("Now it is " + ProviderText.summary(current));
        err.flush();
      }
      throw refusal;
    }
  }
}
