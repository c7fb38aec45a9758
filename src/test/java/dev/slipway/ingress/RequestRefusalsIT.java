package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that never reach a function. */
class RequestRefusalsIT {
  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress = GivenIngress.withEcho();
  }

  @AfterAll
  static void close() {
    ingress.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a/../b HTTP/1.1\nHost: h\n\n",
        "GET /%2e%2e/b HTTP/1.1\nHost: h\n\n",
        "GET //x HTTP/1.1\nHost: h\n\n",
        "GET /a\\b HTTP/1.1\nHost: h\n\n",
        "GET /%zz HTTP/1.1\nHost: h\n\n",
        "GET /\u00e9 HTTP/1.1\nHost: h\n\n",
        "GET /x?\u00e9 HTTP/1.1\nHost: h\n\n",
        "GET /#f HTTP/1.1\nHost: h\n\n",
        "OPTIONS * HTTP/1.1\nHost: h\n\n",
        "GET x HTTP/1.1\nHost: h\n\n",
        "GET ftp://h/x HTTP/1.1\nHost: h\n\n",
        "get / HTTP/1.1\nHost: h\n\n",
        "G@T / HTTP/1.1\nHost: h\n\n",
        "GET / HTTP/1.1\n\n",
        "GET / HTTP/1.1\nHost: h\nHost: i\n\n",
        "GET / HTTP/1.1\nHost: h/x\n\n",
        "GET / HTTP/1.1\nHost: a b\n\n",
        "GET / HTTP/9.9\nHost: h\n\n",
        "GET / HTTP/1.1\nHost: h\nBad Name: x\n\n",
        "GET / HTTP/1.1\nHost: h\nX-A: a\u0001b\n\n",
        "GET / HTTP/1.1\nHost: h\nno colon\n\n",
        "GET / HTTP/1.1\nHost: h\nContent-Length: many\n\n",
        "GET / HTTP/1.1\nHost: h\nContent-Length: -1\n\n",
        "GET / HTTP/1.1\nHost: h\nContent-Length: 1\nContent-Length: 2\n\n",
        "POST / HTTP/1.1\nHost: h\nTransfer-Encoding: gzip, chunked\n\n0\n\n",
        "POST / HTTP/1.1\nHost: h\nTransfer-Encoding: gzip\n\n",
        "POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\nzz\n",
        "rubbish\n\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u00fc\u0003\u0003abc\n\n"
      })
  void whatIsNoRequestIsAnsweredSo(String request) {
    RawResponse response = ingress.ask(request);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.code()).isEqualTo("invalid-request");
  }

  @Test
  void aRequestLineOverTheLimitIsRefused() {
    RawResponse response = ingress.ask("GET /" + "a".repeat(9000) + " HTTP/1.1\nHost: h\n\n");

    assertThat(response.status()).isEqualTo(414);
    assertThat(response.code()).isEqualTo("uri-too-long");
  }

  @ParameterizedTest
  @ValueSource(ints = {17_000, 2_000_000})
  void headersOverTheLimitAreRefused(int length) {
    RawResponse response =
        ingress.ask("GET / HTTP/1.1\nHost: h\nX-A: " + "a".repeat(length) + "\n\n");

    assertThat(response.status()).isEqualTo(431);
    assertThat(response.code()).isEqualTo("headers-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE / HTTP/1.1\nHost: h\n\n", "CONNECT h:80 HTTP/1.1\nHost: h\n\n"})
  void methodsOfProxiesAreNotServed(String request) {
    RawResponse response = ingress.ask(request);

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.code()).isEqualTo("method-not-allowed");
    assertThat(response.header("Allow")).contains("GET");
  }

  @Test
  void aWebSocketIsRefusedPlainly() {
    RawResponse response =
        ingress.ask(
            """
            GET / HTTP/1.1
            Host: h
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """);

    assertThat(response.status()).isEqualTo(422);
    assertThat(response.code()).isEqualTo("not-supported-yet");
  }
}
