package dev.slipway.capability.http;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Calls to servers on this machine, by names that all lead to it. */
abstract class OnVertx {
  static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
  static final Duration SHORT = Duration.ofMillis(300);

  static Vertx vertx;

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  static GivenHttp allowing(RawServer server) {
    return GivenHttp.allowing(
        vertx, GivenHttp.LOOPBACK, "server.test:" + server.port(), "127.0.0.0/8");
  }

  static String url(RawServer server, String path) {
    return "http://server.test:" + server.port() + path;
  }
}
