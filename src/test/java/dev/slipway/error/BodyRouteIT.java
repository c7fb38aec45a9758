package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.RawHttp;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRouteIT {
  private static final String SLOW = "/api/slow";

  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void listen() {
    Router router = Router.router(vertx);
    new BodyRoute(new GivenBody(Duration.ofMillis(100)), bytes(1000)).install(router);
    router.route(SLOW).handler(BodyRouteIT::answerLate);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE /api/slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "PUT /api/slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc"
      })
  void aHandlerMayTakeLongerThanABody(String request) throws IOException {
    String answer = RawHttp.exchange(server.actualPort(), request);

    assertThat(answer).contains(" 200 ", "late");
  }

  /** As one that works on another thread: what brings no body is not read. */
  private static void answerLate(RoutingContext context) {
    if (context.request().method().equals(HttpMethod.PUT)) {
      var _ = context.request().body();
    } else {
      context.request().pause();
    }
    context.vertx().setTimer(400, fired -> context.end("late"));
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
