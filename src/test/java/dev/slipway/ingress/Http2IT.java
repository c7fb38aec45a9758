package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.function.FunctionKey;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same listener over HTTP/2 in clear text. */
class Http2IT {
  private static final FunctionKey FIXED = new FunctionKey("default", "fixed");

  private static GivenIngress ingress;
  private static HttpClient client;

  record Answer(int status, HttpVersion version, MultiMap headers, Buffer body) {}

  @BeforeAll
  static void open() {
    ingress =
        GivenIngress.withEcho(
            Map.of("max-body", "100000", "body-window", "PT1S", "linger", "PT0.3S"));
    client =
        ingress.vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false));
  }

  @AfterAll
  static void close() {
    ingress.close();
  }

  @Test
  void aRequestArrivesByPriorKnowledge() {
    Answer answer = ask(HttpMethod.POST, "/x?y=1", Map.of("X-A", "1"), Buffer.buffer("hello"));

    assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
    assertThat(answer.body()).hasToString("hello");
    assertThat(answer.headers().get("x-echo-method")).isEqualTo("POST");
    assertThat(answer.headers().get("x-echo-query")).isEqualTo("y=1");
    assertThat(answer.headers().get("x-echo-header-x-a")).isEqualTo("1");
    assertThat(answer.headers().get("x-echo-header-host")).isEqualTo("h:" + ingress.port());
    assertThat(answer.headers().get("slipway-function")).isEqualTo("default/echo");
    assertThat(answer.headers().names()).noneMatch(name -> name.startsWith("x-echo-header-:"));
  }

  @Test
  void aRequestArrivesByUpgrade() throws Exception {
    try (java.net.http.HttpClient upgrading =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_2)
            .build()) {
      var request =
          java.net.http.HttpRequest.newBuilder(
              URI.create("http://127.0.0.1:" + ingress.port() + "/up"));

      var first = upgrading.send(request.build(), BodyHandlers.ofString());
      var second = upgrading.send(request.build(), BodyHandlers.ofString());

      assertThat(second.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_2);
      assertThat(List.of(first.body(), second.body())).containsOnly("echo 1: GET /up\n");
    }
  }

  @Test
  void manyStreamsShareAConnection() {
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      answers.add(start(HttpMethod.POST, "/" + i, Map.of(), Buffer.buffer("b" + i)));
    }

    for (int i = 0; i < answers.size(); i++) {
      Answer answer = await(answers.get(i));
      assertThat(answer.headers().get("x-echo-path")).isEqualTo("/" + i);
      assertThat(answer.body()).hasToString("b" + i);
    }
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws IOException {
    Answer answer = ask(HttpMethod.POST, "/", Map.of(), Buffer.buffer(new byte[100_001]));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(new ObjectMapper().readTree(answer.body().getBytes()).path("code").asText())
        .isEqualTo("body-too-large");
    assertThat(ask(HttpMethod.GET, "/", Map.of(), Buffer.buffer()).status()).isEqualTo(200);
  }

  @Test
  void aSlowBodyIsATimeoutAndItsStreamIsReset() {
    Future<Answer> answer =
        client
            .request(options(HttpMethod.POST, "/", Map.of()))
            .compose(request -> {
              request.setChunked(true);
              return request.sendHead().compose(sent -> answer(request.response()));
            });

    assertThat(await(answer).status()).isEqualTo(408);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 200})
  void repliesAreFramedRight(int status) {
    ingress.given.serve(
        FIXED,
        FixedGuest.answering(
            status,
            Map.of("Connection", "X-Hop", "X-Hop", "1", "Content-Length", "77"),
            new byte[3]));

    Answer answer =
        ask(HttpMethod.GET, "/", Map.of("authority", "fixed.default.localhost"), Buffer.buffer());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().length()).isEqualTo(status == 200 ? 3 : 0);
    assertThat(answer.headers().get("content-length")).isEqualTo(status == 200 ? "3" : null);
    assertThat(answer.headers().contains("x-hop")).isFalse();
  }

  @Test
  void aHeadHasNoBody() {
    ingress.given.serve(FIXED, FixedGuest.answering(200, Map.of(), new byte[3]));

    Answer answer =
        ask(HttpMethod.HEAD, "/", Map.of("authority", "fixed.default.localhost"), Buffer.buffer());

    assertThat(answer.body().length()).isZero();
    assertThat(answer.headers().get("content-length")).isEqualTo("3");
  }

  @Test
  void headersOverTheLimitEndTheStream() {
    Future<Answer> answer =
        start(HttpMethod.GET, "/", Map.of("x-a", "a".repeat(40_000)), Buffer.buffer());

    assertThatThrownBy(() -> await(answer)).isInstanceOf(Exception.class);
    assertThat(ask(HttpMethod.GET, "/", Map.of(), Buffer.buffer()).status()).isEqualTo(200);
  }

  private static Answer ask(
      HttpMethod method, String uri, Map<String, String> headers, Buffer body) {
    return await(start(method, uri, headers, body));
  }

  private static Future<Answer> start(
      HttpMethod method, String uri, Map<String, String> headers, Buffer body) {
    return client
        .request(options(method, uri, headers))
        .compose(request ->
            request.send(body).compose(response -> answer(Future.succeededFuture(response))));
  }

  private static RequestOptions options(
      HttpMethod method, String uri, Map<String, String> headers) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setURI(uri)
            .setHost(headers.getOrDefault("authority", "h"))
            .setServer(
                io.vertx.core.net.SocketAddress.inetSocketAddress(ingress.port(), "127.0.0.1"))
            .setPort(ingress.port());
    headers.forEach((name, value) -> {
      if (!name.equals("authority")) {
        options.addHeader(name, value);
      }
    });
    return options;
  }

  private static Future<Answer> answer(Future<io.vertx.core.http.HttpClientResponse> response) {
    return response.compose(head ->
        head.body()
            .map(body -> new Answer(head.statusCode(), head.version(), head.headers(), body)));
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
