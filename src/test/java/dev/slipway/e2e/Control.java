package dev.slipway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * The control API over REST, paths counted from {@code /api/v1}. Any thread. An answer outside of
 * 200 to 299 is an {@link AssertionError}; no answer is an {@link IOException}.
 */
final class Control {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String CONTENT_TYPE = "Content-Type";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;

  Control(int port, String token) {
    this.base = "http://127.0.0.1:" + port + "/api/v1";
    this.token = token;
  }

  JsonNode get(String path) throws IOException {
    return json(send(request(path).GET()));
  }

  byte[] bytes(String path) throws IOException {
    return send(request(path).GET());
  }

  /** All items of a list, page by page. */
  ArrayNode list(String path) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    String query = "?limit=200";
    while (true) {
      JsonNode page = get(path + query);
      all.addAll((ArrayNode) page.get("items"));
      if (!page.hasNonNull("next")) {
        return all;
      }
      query = "?limit=200&after=" + page.get("next").asText();
    }
  }

  JsonNode put(String path, Map<String, ?> body) throws IOException {
    return json(send(withJson(path).PUT(publisher(body))));
  }

  /** Changes what the caller has last seen as this number. */
  JsonNode put(String path, int seen, Map<String, ?> body) throws IOException {
    return json(send(ifMatch(withJson(path), seen).PUT(publisher(body))));
  }

  JsonNode post(String path, int seen, Map<String, ?> body) throws IOException {
    return json(send(ifMatch(withJson(path), seen).POST(publisher(body))));
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException {
    return json(send(withJson(path).POST(publisher(body))));
  }

  JsonNode upload(String path, byte[] wasm) throws IOException {
    return json(
        send(
            request(path)
                .header(CONTENT_TYPE, "application/wasm")
                .POST(BodyPublishers.ofByteArray(wasm))));
  }

  void delete(String path) throws IOException {
    send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder withJson(String path) {
    return request(path).header(CONTENT_TYPE, "application/json");
  }

  private static HttpRequest.Builder ifMatch(HttpRequest.Builder request, int seen) {
    return request.header("If-Match", "\"" + seen + "\"");
  }

  private static HttpRequest.BodyPublisher publisher(Map<String, ?> body) throws IOException {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private byte[] send(HttpRequest.Builder builder) throws IOException {
    HttpRequest request = builder.build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 != 2) {
        throw new AssertionError(
            request.method()
                + " "
                + request.uri()
                + ": "
                + response.statusCode()
                + " "
                + new String(response.body(), StandardCharsets.UTF_8));
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static JsonNode json(byte[] body) throws IOException {
    return JSON.readTree(body);
  }
}
