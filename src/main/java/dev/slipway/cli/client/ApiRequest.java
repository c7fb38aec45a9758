package dev.slipway.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;

/** One call of the control API. */
public record ApiRequest(
    String method, ApiPath path, Map<String, String> headers, BodyPublisher body) {
  public static ApiRequest get(ApiPath path) {
    return new ApiRequest("GET", path, Map.of(), BodyPublishers.noBody());
  }

  public static ApiRequest delete(ApiPath path) {
    return new ApiRequest("DELETE", path, Map.of(), BodyPublishers.noBody());
  }

  /** A PUT with a JSON body. */
  public static ApiRequest put(ApiPath path, JsonNode body) {
    return withJson("PUT", path, body);
  }

  /** A POST with a JSON body. */
  public static ApiRequest post(ApiPath path, JsonNode body) {
    return withJson("POST", path, body);
  }

  /** A POST with the bytes of a module. */
  public static ApiRequest postWasm(ApiPath path, BodyPublisher wasm) {
    return new ApiRequest("POST", path, Map.of("Content-Type", "application/wasm"), wasm);
  }

  private static ApiRequest withJson(String method, ApiPath path, JsonNode body) {
    return new ApiRequest(
        method,
        path,
        Map.of("Content-Type", "application/json"),
        BodyPublishers.ofString(body.toString()));
  }

  /** The call with one more header. */
  public ApiRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiRequest(method, path, Map.copyOf(more), body);
  }
}
