package dev.slipway.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The control API, whatever it answers; no answer at all is an {@link IOException}. */
final class ControlClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Many times every deadline: a call that takes as long hangs. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;

  /**
   * A client of one namespace.
   *
   * @param base the namespace's address
   */
  ControlClient(String base, String token) {
    this.base = base;
    this.token = token;
  }

  Reply get(String path) throws IOException {
    return send(path, "GET", "application/json", BodyPublishers.noBody());
  }

  Reply put(String path, Map<String, ?> body) throws IOException {
    return send(path, "PUT", "application/json", json(body));
  }

  Reply post(String path, Map<String, ?> body) throws IOException {
    return send(path, "POST", "application/json", json(body));
  }

  Reply upload(String path, byte[] wasm) throws IOException {
    return send(path, "POST", "application/wasm", BodyPublishers.ofByteArray(wasm));
  }

  Reply delete(String path) throws IOException {
    return send(path, "DELETE", "application/json", BodyPublishers.noBody());
  }

  private static BodyPublisher json(Map<String, ?> body) throws IOException {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private Reply send(String path, String method, String type, BodyPublisher body)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      boolean empty = response.body().length == 0;
      return new Reply(
          response.statusCode(), empty ? NullNode.getInstance() : JSON.readTree(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
