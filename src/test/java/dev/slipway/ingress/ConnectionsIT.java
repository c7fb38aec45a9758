package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.GivenFunctions;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ConnectionsIT {
  private static final String GET = "GET / HTTP/1.1\nHost: h\n\n";

  @Test
  void aConnectionGoesOnAfterAnError() {
    try (GivenIngress ingress = GivenIngress.withEcho();
        RawClient client = ingress.connect()) {
      List<Integer> statuses = new ArrayList<>();
      for (String query : List.of("fail=trap", "status=200", "fail=error", "status=99", "a")) {
        statuses.add(client.ask("GET /?" + query + " HTTP/1.1\nHost: h\n\n").status());
      }
      statuses.add(client.ask("GET /a/../b HTTP/1.1\nHost: h\n\n").status());
      statuses.add(client.ask("GET / HTTP/1.1\nHost: no.body.localhost\n\n").status());
      statuses.add(client.ask(GET).status());

      assertThat(statuses).containsExactly(502, 200, 502, 502, 200, 400, 404, 200);
    }
  }

  @Test
  void aConnectionEndsWhenTheClientWantsIt() {
    try (GivenIngress ingress = GivenIngress.withEcho();
        RawClient client = ingress.connect()) {
      RawResponse response = client.ask("GET / HTTP/1.1\nHost: h\nConnection: close\n\n");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.header("Connection")).isEqualTo("close");
      assertThat(client.isAtEnd()).isTrue();
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrderHoweverMany() {
    int requests = 500;
    try (GivenIngress ingress = GivenIngress.withEcho(Map.of("max-pipelined", "4"));
        RawClient client = ingress.connect()) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < requests; i++) {
        all.append("POST /")
            .append(i)
            .append(" HTTP/1.1\nHost: h\nContent-Length: 1\n\n")
            .append(i % 10);
      }
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(() -> client.send(all.toString()));

      for (int i = 0; i < requests; i++) {
        RawResponse response = client.read();
        assertThat(response.header("x-echo-path")).isEqualTo("/" + i);
        assertThat(response.text()).isEqualTo(Integer.toString(i % 10));
      }
      sending.join();
    }
  }

  @Test
  void aConnectionWithoutARequestIsClosedAlsoIfItsHeadNeverEnds() {
    try (GivenIngress ingress = GivenIngress.withEcho(Map.of("idle-timeout", "PT0.4S"));
        RawClient silent = ingress.connect();
        RawClient endless = ingress.connect()) {
      CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(endless::isAtEnd);
      endless.send("GET / HTTP/1.1\nX-A: ");

      await()
          .untilAsserted(() -> {
            sendIfOpen(endless);
            assertThat(ended).isCompletedWithValue(true);
          });

      assertThat(silent.isAtEnd()).isTrue();
    }
  }

  private static void sendIfOpen(RawClient client) {
    try {
      client.send("a");
    } catch (UncheckedIOException closed) {
      // What the test waits for.
    }
  }

  @Test
  void connectionsAreCountedAlsoBeforeTheySendAnything() {
    try (GivenIngress ingress = GivenIngress.withEcho(Map.of("max-connections", "2"));
        RawClient first = ingress.connect();
        RawClient second = ingress.connect();
        RawClient third = ingress.connect()) {
      // Event loops take connections in no order among them: any one of the three is refused.
      List<RawClient> served =
          Stream.of(first, second, third).filter(ConnectionsIT::isServed).toList();

      assertThat(served).hasSize(2);
      served.getFirst().hangUp();
      await().ignoreExceptions().until(() -> ingress.ask(GET).status() == 200);
    }
  }

  private static boolean isServed(RawClient client) {
    try {
      return client.ask(GET).status() == 200;
    } catch (UncheckedIOException closed) {
      return false;
    }
  }

  @Test
  void aStopLetsRunningRequestsEnd() {
    FunctionKey slow = new FunctionKey("default", "slow");
    try (GivenIngress ingress = GivenIngress.withEcho();
        RawClient idle = ingress.connect();
        RawClient running = ingress.connect()) {
      ingress.given.serve(
          slow,
          GivenIngress.guest("echo/echo-v1.wasm"),
          GivenFunctions.HTTP,
          true,
          ingress.given.limits());
      idle.ask(GET);
      running.send("GET /?spin=300 HTTP/1.1\nHost: slow.default.localhost\n\n");
      await().until(() -> ingress.exchanges() == 1);

      ingress.stop();

      RawResponse response = running.read();
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.header("Connection")).isEqualTo("close");
      assertThat(idle.isAtEnd()).isTrue();
      Assertions.assertThatThrownBy(ingress::connect).hasCauseInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aStopWaitsOnlySoLong() {
    try (GivenIngress ingress =
            GivenIngress.withEcho(Map.of("drain", "PT0.1S", "body-window", "PT60S"));
        RawClient stuck = ingress.connect()) {
      stuck.send("POST / HTTP/1.1\nHost: h\nContent-Length: 10\n\nabc");
      await().until(() -> ingress.exchanges() == 1);

      ingress.stop();

      assertThat(stuck.isAtEnd()).isTrue();
    }
  }
}
