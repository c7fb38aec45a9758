package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.RawHttp;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyRouteIT {
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void listen() {
    Router router = Router.router(vertx);
    new BodyRoute(new GivenBody(Duration.ofMillis(100)), bytes(1000)).install(router);
    router
        .route()
        .handler(context -> context.request().body().onSuccess(all -> context.end("read")));
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aWholeBodyPasses() throws IOException {
    String answer = exchange("Content-Length: 3\r\nConnection: close\r\n\r\nabc");

    assertThat(answer).contains(" 200 ", "read");
  }

  @Test
  void aBodyThatStopsIsRefusedAndItsConnectionEnds() throws IOException {
    String answer = exchange("Content-Length: 100\r\n\r\nabc");

    assertThat(answer).contains(" 408 ", "application/problem+json", "request-timeout");
  }

  @Test
  void aBodyThatIsAnnouncedAsTooLargeIsRefusedUnread() throws IOException {
    String answer = exchange("Content-Length: 1001\r\n\r\nabc");

    assertThat(answer).contains(" 413 ", "application/problem+json", "body-too-large");
  }

  private String exchange(String rest) throws IOException {
    return RawHttp.exchange(server.actualPort(), "POST /api/x HTTP/1.1\r\nHost: x\r\n" + rest);
  }

  private static MemorySize bytes(long count) {
    return new MemorySize(BigInteger.valueOf(count));
  }

  private record GivenBody(Duration window) implements BodyConfig {
    @Override
    public MemorySize jsonMax() {
      return bytes(1000);
    }

    @Override
    public MemorySize windowMin() {
      return bytes(50);
    }
  }
}
