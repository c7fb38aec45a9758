package dev.slipway.e2e;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;

/**
 * Functions over HTTP/1.1. Any thread; futures complete on the client's event loop. A request that
 * is not answered whole is a failed future.
 */
final class Ingress implements AutoCloseable {
  /** How a request gets to the listener. */
  enum Connections {
    /** On one of few that stay open. */
    KEPT,
    /** On one of its own, closed after the answer. */
    FRESH
  }

  private static final int KEPT_CONNECTIONS = 8;
  private static final int FRESH_CONNECTIONS = 1_000;

  /** Longer than any deadline, so that a lost answer fails the test instead of holding it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpClient kept = client(true, KEPT_CONNECTIONS);
  private final HttpClient fresh = client(false, FRESH_CONNECTIONS);
  private final SocketAddress listener;

  Ingress(int port) {
    this.listener = SocketAddress.inetSocketAddress(port, "127.0.0.1");
  }

  Future<Answer> get(Connections connections, String host, String uri) {
    HttpClient client = connections == Connections.KEPT ? kept : fresh;
    return client.request(options(host, uri)).compose(Ingress::answer);
  }

  /** Waits for the answer. */
  Answer get(String host, String uri) {
    return get(Connections.KEPT, host, uri).toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private RequestOptions options(String host, String uri) {
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setServer(listener)
        .setHost(host)
        .setPort(listener.port())
        .setURI(uri)
        .setTimeout(PATIENCE.toMillis());
  }

  /** Asks for the body while still on the event loop: later it could have passed already. */
  private static Future<Answer> answer(HttpClientRequest request) {
    return request.send().compose(Ingress::whole);
  }

  private static Future<Answer> whole(HttpClientResponse response) {
    return response.body().map(body -> new Answer(response.statusCode(), response.headers(), body));
  }

  private HttpClient client(boolean keepAlive, int connections) {
    return vertx.createHttpClient(
        new HttpClientOptions().setKeepAlive(keepAlive).setMaxPoolSize(connections));
  }
}
