package dev.slipway.capability.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.Header;
import dev.slipway.contract.HttpClientCall;
import dev.slipway.contract.HttpReply;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers on this machine, which answer as servers do, and as they should not. */
class HttpProviderIT {
  private static final String OK =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
  private static final Duration SHORT = Duration.ofMillis(300);

  private static Vertx vertx;

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aRequestGoesOutAsTheGuestWroteItAndTheAnswerComesBack() throws Exception {
    String answer =
        """
        HTTP/1.1 404 Nope
        X-A: 1
        X-A: 2
        Content-Encoding: gzip
        Connection: X-Hop
        X-Hop: no
        Transfer-Encoding: chunked

        3
        abc
        2
        de
        0

        """
            .replace("\n", "\r\n");
    try (RawServer server = RawServer.answering(answer);
        GivenHttp http = allowing(server)) {
      HttpReply reply =
          http.send(
              "PUT",
              url(server, "/a%2Fb/./c?q=%20#frag"),
              List.of(
                  new Header("X-Guest", "one"),
                  new Header("X-Guest", "two"),
                  new Header("Host", "evil.test"),
                  new Header("Content-Length", "99"),
                  new Header("Transfer-Encoding", "chunked"),
                  new Header("Connection", "X-Drop"),
                  new Header("X-Drop", "no"),
                  new Header("Proxy-Authorization", "no")),
              "body".getBytes(UTF_8));

      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body()).asString(UTF_8).isEqualTo("abcde");
      assertThat(reply.headers())
          .containsExactly(
              new Header("X-A", "1"),
              new Header("X-A", "2"),
              new Header("Content-Encoding", "gzip"));
      assertThat(server.heads().getFirst().lines())
          .contains(
              "PUT /a%2Fb/./c?q=%20 HTTP/1.1",
              "host: server.test:" + server.port(),
              "content-length: 4",
              "X-Guest: one",
              "X-Guest: two")
          .noneMatch(line -> line.matches("(?i)(x-drop|connection|transfer-encoding|proxy-).*"))
          .noneMatch(line -> line.contains("evil"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "DELETE", "PATCH", "PROPFIND"})
  void anyMethodIsSent(String method) throws Exception {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    try (RawServer server = RawServer.answering(method.equals("HEAD") ? head : head + "ok");
        GivenHttp http = allowing(server)) {
      HttpReply reply = http.send(method, url(server, "/"), List.of(), new byte[0]);

      assertThat(reply.body()).hasSize(method.equals("HEAD") ? 0 : 2);
      assertThat(server.heads().getFirst()).startsWith(method + " / HTTP/1.1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "TRACE", "", "GE T", "GET\r\nX: y"})
  void someMethodsAreNot(String method) throws Exception {
    try (RawServer server = RawServer.answering(OK);
        GivenHttp http = allowing(server)) {
      HttpClientCall call = new HttpClientCall(method, url(server, "/"), List.of(), new byte[0]);

      assertThat(catchThrowableOfType(ProviderException.class, () -> http.call(call)).reason())
          .isEqualTo(Reason.REFUSED);
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void whatIsTooLongIsNotSent() throws Exception {
    try (RawServer server = RawServer.answering(OK);
        GivenHttp http = allowing(server)) {
      HttpClientCall headers =
          new HttpClientCall(
              "GET", url(server, "/"), List.of(new Header("X", "y".repeat(5000))), new byte[0]);
      HttpClientCall body =
          new HttpClientCall("POST", url(server, "/"), List.of(), new byte[5 << 20]);

      assertThat(http.failure(url(server, "/" + "a".repeat(9000)))).hasMessageContaining("URL");
      assertThat(catchThrowableOfType(ProviderException.class, () -> http.call(headers)))
          .hasMessageContaining("headers");
      assertThat(catchThrowableOfType(ProviderException.class, () -> http.call(body)))
          .hasMessageContaining("body");
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void aRedirectIsTheGuestsToFollow() throws Exception {
    try (RawServer inside = RawServer.answering(OK);
        RawServer server =
            RawServer.answering(
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
                    .formatted(inside.port()));
        GivenHttp http = allowing(server)) {
      HttpReply reply = http.get(url(server, "/"));

      assertThat(reply.status()).isEqualTo(302);
      assertThat(reply.headers()).extracting(Header::name).contains("Location");
      assertThat(http.failure("http://127.0.0.1:%d/".formatted(inside.port())).reason())
          .isEqualTo(Reason.REFUSED);
      assertThat(inside.heads()).isEmpty();
    }
  }

  @Test
  void aNameThatIsListedButLeadsInsideReachesNothing() throws Exception {
    try (RawServer server = RawServer.answering(OK);
        GivenHttp http =
            GivenHttp.allowing(vertx, GivenHttp.LOOPBACK, "server.test:" + server.port())) {
      ProviderException failure = http.failure(url(server, "/"));

      assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure).hasMessageContaining("no public address");
      assertThat(server.heads()).isEmpty();
    }
  }

  @Test
  void aNameThatChangesItsMeaningIsLookedUpOnceForEachCall() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (RawServer checked = RawServer.answering(OK);
        ServerSocket never =
            new ServerSocket(checked.port(), 1, InetAddress.ofLiteral("127.0.0.2"));
        GivenHttp http =
            GivenHttp.allowing(
                vertx,
                _ ->
                    new InetAddress[] {
                      InetAddress.ofLiteral("127.0.0." + Math.min(2, asked.incrementAndGet()))
                    },
                "server.test:" + checked.port(),
                "127.0.0.1")) {
      assertThat(http.get(url(checked, "/")).status()).isEqualTo(200);
      assertThat(asked).hasValue(1);
      assertThat(http.failure(url(checked, "/")))
          .as("the same name, which now leads to %s", never)
          .hasMessageContaining("no public address");
    }
  }

  @Test
  void aPooledConnectionIsNotUsedForAnAddressThatIsNotListed() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    String kept = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    try (RawServer server =
            RawServer.that(out -> {
              out.write(kept.getBytes(UTF_8));
              out.flush();
              Thread.sleep(Duration.ofSeconds(20));
            });
        GivenHttp http =
            GivenHttp.allowing(
                vertx,
                _ ->
                    new InetAddress[] {
                      InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")
                    },
                "server.test:" + server.port(),
                "127.0.0.1")) {
      http.get(url(server, "/"));

      assertThat(http.failure(url(server, "/")).reason()).isEqualTo(Reason.REFUSED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no HTTP at all                                                   | BROKEN",
        "HTTP/1.1 abc What\\r\\n\\r\\n                                    | BROKEN",
        "HTTP/1.1 999 What\\r\\nContent-Length: 0\\r\\n\\r\\n             | BROKEN",
        "HTTP/1.1 200 OK\\r\\nContent-Length: x\\r\\n\\r\\n               | BROKEN",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n | BROKEN",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nab | UNREACHABLE",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 10\\r\\n\\r\\nshort         | UNREACHABLE",
        "HTTP/1.1 200 OK\\r\\nConte                                       | UNREACHABLE",
        "''                                                               | UNREACHABLE",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 10001\\r\\n\\r\\n           | REFUSED"
      })
  void anAnswerThatIsNoneIsToldAsWhatItIs(String answer, Reason reason) throws Exception {
    String bytes = answer.strip().replace("\\r", "\r").replace("\\n", "\n");
    try (RawServer server =
            RawServer.answering(bytes.equals("no HTTP at all") ? bytes + "\r\n\r\n" : bytes);
        GivenHttp http = allowing(server)) {
      ProviderException failure = http.failure(url(server, "/"));

      assertThat(failure.reason()).as("%s", failure).isEqualTo(reason);
    }
  }

  @Test
  void headersAndBodiesWithoutEndAreCutOff() throws Exception {
    try (RawServer headers = endless("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n");
        RawServer one = endless("HTTP/1.1 200 OK\r\nX: ", "yyyyyyyy");
        RawServer body = endless("HTTP/1.1 200 OK\r\n\r\n", "more of it");
        RawServer chunks =
            endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n");
        RawServer early = endless("", "HTTP/1.1 100 Continue\r\n\r\n")) {
      assertThat(failure(headers).reason()).isEqualTo(Reason.BROKEN);
      assertThat(failure(one).reason()).isEqualTo(Reason.BROKEN);
      assertThat(failure(body)).hasMessageContaining("more than 10000 bytes");
      assertThat(failure(chunks)).hasMessageContaining("more than 10000 bytes");
      assertThat(failure(early).reason().isUnavailable()).isTrue();
    }
  }

  @Test
  void aServerThatIsSilentOrSlowHoldsNoCallLongerThanItsTime() throws Exception {
    try (RawServer silent = RawServer.that(_ -> Thread.sleep(Duration.ofSeconds(20)));
        RawServer slow =
            RawServer.that(out -> {
              out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(UTF_8));
              for (int i = 0; i < 1000; i++) {
                out.write('a');
                Thread.sleep(Duration.ofMillis(20));
              }
            });
        GivenHttp http = allowing(silent);
        GivenHttp other = allowing(slow)) {
      assertThat(http.failure(url(silent, "/"), SHORT).reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(other.failure(url(slow, "/"), SHORT).reason()).isEqualTo(Reason.TIMED_OUT);
    }
  }

  @Test
  void aServerThatIsNotThereOrNotKnownIsUnreachableUntilItIs() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    AtomicInteger asked = new AtomicInteger();
    Resolver known =
        host -> {
          if (asked.incrementAndGet() == 1) {
            throw new UnknownHostException(host);
          }
          return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        };
    try (GivenHttp http = GivenHttp.allowing(vertx, known, "server.test:" + port, "127.0.0.1")) {
      String url = "http://server.test:%d/".formatted(port);

      assertThat(http.failure(url)).hasMessageContaining("not known");
      assertThat(http.failure(url).reason()).isEqualTo(Reason.UNREACHABLE);
    }
  }

  @Test
  void aLookupThatHangsHoldsNoCallLongerThanItsTime() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    Resolver stuck =
        _ -> {
          try {
            hanging.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return new InetAddress[0];
        };
    try (GivenHttp http = GivenHttp.allowing(vertx, stuck, "server.test")) {
      for (int i = 0; i < 12; i++) {
        assertThat(http.failure("http://server.test/", Duration.ofMillis(20)).reason())
            .isEqualTo(Reason.TIMED_OUT);
      }
      hanging.countDown();
      await().until(() -> http.failure("http://server.test/").reason() == Reason.REFUSED);
    }
  }

  @Test
  void noMoreCallsRunAtOnceThanAllowed() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    try (RawServer server =
            RawServer.that(out -> {
              answer.await();
              out.write(OK.getBytes(UTF_8));
            });
        GivenHttp http = allowing(server);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpReply>> calls =
          IntStream.range(0, 10)
              .mapToObj(_ -> callers.submit(() -> http.get(url(server, "/"))))
              .toList();
      await().until(() -> server.heads().size() == 4);
      assertThat(http.failure(url(server, "/"), SHORT).reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(server.heads()).hasSize(4);

      answer.countDown();

      for (Future<HttpReply> call : calls) {
        assertThat(call.get().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void aProviderThatIsClosedEndsItsCalls() throws Exception {
    try (RawServer server = RawServer.that(_ -> Thread.sleep(Duration.ofSeconds(20)));
        GivenHttp http = allowing(server);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpReply> call = callers.submit(() -> http.get(url(server, "/")));
      await().until(() -> server.heads().size() == 1);

      http.provider().close();

      assertThat(catchThrowableOfType(ExecutionException.class, call::get).getCause())
          .isInstanceOfSatisfying(
              ProviderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
      assertThat(http.failure(url(server, "/")).reason().isUnavailable()).isTrue();
    }
  }

  private static ProviderException failure(RawServer server) {
    try (GivenHttp http = allowing(server)) {
      return http.failure(url(server, "/"), Duration.ofSeconds(2));
    }
  }

  private static RawServer endless(String first, String more) throws Exception {
    return RawServer.that(out -> {
      out.write(first.getBytes(UTF_8));
      while (true) {
        out.write(more.getBytes(UTF_8));
      }
    });
  }

  private static GivenHttp allowing(RawServer server) {
    return GivenHttp.allowing(
        vertx, GivenHttp.LOOPBACK, "server.test:" + server.port(), "127.0.0.0/8");
  }

  private static String url(RawServer server, String path) {
    return "http://server.test:" + server.port() + path;
  }
}
