package dev.slipway.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls the control API. Every call waits for its answer, and none for ever. */
public final class ApiClient implements AutoCloseable {
  /** A platform that is there accepts a connection in far less. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** The most that the platform puts on one page. */
  private static final int LARGEST_PAGE = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /**
   * @param patience how long nothing may go either way before the platform counts as unreachable
   */
  public ApiClient(Connection connection, Duration patience) {
    this.connection = connection;
    this.patience = patience;
  }

  /**
   * Calls and reads the answer.
   *
   * @throws ApiProblem if the platform refuses
   * @throws Unreachable if it does not answer, or something else does
   */
  public ApiAnswer call(ApiRequest request) {
    HttpResponse<String> response = send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw problem(response, response.body());
    }
    return new ApiAnswer(
        response.statusCode(),
        parse(response.body()),
        response.headers().firstValue("ETag"),
        response.headers().firstValue("Slipway-Request-Id"),
        HttpDate.of(response.headers()));
  }

  /** The body of the answer to a GET. */
  public JsonNode get(ApiPath path) {
    return call(ApiRequest.get(path)).body();
  }

  /** The same, or empty if there is no such thing. */
  public Optional<JsonNode> find(ApiPath path) {
    try {
      return Optional.of(get(path));
    } catch (ApiProblem e) {
      if (e.code().equals("not-found")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The items of all pages of a list. */
  public List<JsonNode> all(ApiPath path) {
    return first(path, Integer.MAX_VALUE);
  }

  /** The first items of a list, of as many pages as that takes. */
  public List<JsonNode> first(ApiPath path, int count) {
    List<JsonNode> items = new ArrayList<>();
    ApiPath pages = path.with("limit", Integer.toString(Math.min(count, LARGEST_PAGE)));
    JsonNode page = get(pages);
    page.path("items").forEach(items::add);
    while (page.hasNonNull("next") && items.size() < count) {
      page = get(pages.with("after", page.path("next").asText()));
      page.path("items").forEach(items::add);
    }
    return items.subList(0, Math.min(count, items.size()));
  }

  /**
   * The body of an answer that is not JSON.
   *
   * @param most how many bytes this process is willing to hold; with more the connection breaks
   */
  public byte[] bytes(ApiRequest request, int most) {
    HttpResponse<byte[]> response =
        send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
    if (response.statusCode() >= 400) {
      throw problem(response, new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }

  /**
   * The same, as it comes: the caller closes it, and watches what comes once it has begun.
   *
   * @throws IOException if a refusal cannot be read to its end
   */
  public InputStream stream(ApiRequest request) throws IOException {
    HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() >= 400) {
      try (InputStream body = response.body()) {
        throw problem(response, new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return response.body();
  }

  private <T> HttpResponse<T> send(ApiRequest request, HttpResponse.BodyHandler<T> body) {
    Silence silence = new Silence(patience);
    try {
      return silence.await(http.sendAsync(written(request, silence), silence.watching(body)));
    } catch (IOException e) {
      throw new Unreachable(
          "Slipway at %s does not answer: %s.".formatted(connection.url(), Causes.words(e)),
          Causes.fix(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("The call was interrupted.", "Give the command again.");
    }
  }

  private HttpRequest written(ApiRequest request, Silence silence) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(connection.url().resolve(request.path().toString()))
            .method(request.method(), silence.watching(request.body()));
    request.headers().forEach(builder::setHeader);
    if (!connection.token().isEmpty()) {
      builder.setHeader("Authorization", "Bearer " + connection.token());
    }
    return builder.build();
  }

  private RuntimeException problem(HttpResponse<?> response, String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      if (problem.hasNonNull("code") && problem.hasNonNull("detail")) {
        return new ApiProblem(response.statusCode(), problem, HttpDate.of(response.headers()));
      }
    } catch (JsonProcessingException e) {
      // Not ours, as below.
    }
    return foreign("status " + response.statusCode() + " without a problem document");
  }

  private JsonNode parse(String body) {
    if (body.isEmpty()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw foreign("something that is not JSON");
    }
  }

  private Unreachable foreign(String what) {
    return new Unreachable(
        "What listens at %s is not Slipway's control API: it answered %s."
            .formatted(connection.url(), what),
        "Give the control API's address, such as http://127.0.0.1:8080.");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
