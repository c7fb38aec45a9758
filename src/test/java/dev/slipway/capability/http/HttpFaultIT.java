package dev.slipway.capability.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.HttpReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that answer as they should not, or not in time, and calls that must end. */
class HttpFaultIT extends OnVertx {
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
}
