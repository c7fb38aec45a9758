package dev.slipway.capability.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Where names lead, and where they must not. */
class HttpAddressIT extends OnVertx {
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
}
