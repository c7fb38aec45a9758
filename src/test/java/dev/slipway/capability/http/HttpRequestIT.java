package dev.slipway.capability.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.Header;
import dev.slipway.contract.HttpClientCall;
import dev.slipway.contract.HttpReply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out to a server, and how its answer comes back. */
class HttpRequestIT extends OnVertx {
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
}
