package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.function.FunctionKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guest sees of a request: echo tells. */
class GuestRequestIT {
  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress = GivenIngress.withEcho();
    ingress.routes.with("", "/api", List.of("*"), GivenIngress.ECHO, true);
  }

  @AfterAll
  static void close() {
    ingress.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "M-SEARCH"})
  void anyMethodArrives(String method) {
    RawResponse response = ingress.ask(method + " /x HTTP/1.1\nHost: h\n\n");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("echo 1: " + method + " /x\n");
  }

  @Test
  void pathAndQueryArriveAsTheyWereSent() {
    RawResponse response = ingress.ask("GET /a%2Fb/c%20d?x=%31&y=a+b?/ HTTP/1.1\nHost: h\n\n");

    assertThat(response.header("x-echo-path")).isEqualTo("/a%2Fb/c%20d");
    assertThat(response.header("x-echo-query")).isEqualTo("x=%31&y=a+b?/");
  }

  @Test
  void aStrippedPrefixIsGoneAndNamed() {
    RawResponse response = ingress.ask("GET /api/x HTTP/1.1\nHost: h\n\n");

    assertThat(response.header("x-echo-path")).isEqualTo("/x");
    assertThat(seen(response, "x-forwarded-prefix")).isEqualTo("/api");
  }

  @Test
  void headersOfTheConnectionStayBehind() {
    RawResponse response =
        ingress.ask(
            """
            GET / HTTP/1.1
            Host: h
            Connection: keep-alive, X-Mine
            X-Mine: secret
            Keep-Alive: timeout=5
            Proxy-Connection: keep-alive
            TE: trailers
            Upgrade: TLS/1.0
            X-Other: kept

            """);

    assertThat(seen(response, "x-other")).isEqualTo("kept");
    for (String name : List.of("connection", "x-mine", "keep-alive", "proxy-connection", "te")) {
      assertThat(seen(response, name)).as(name).isNull();
    }
    assertThat(seen(response, "upgrade")).isNull();
  }

  @Test
  void whatTheConnectionHeaderNamesCannotHideSlipwaysOwn() {
    RawResponse response =
        ingress.ask(
            "GET / HTTP/1.1\nHost: h\nConnection: host, x-forwarded-for, slipway-request-id\n\n");

    assertThat(seen(response, "host")).isEqualTo("h");
    assertThat(seen(response, "x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(seen(response, "slipway-request-id"))
        .isEqualTo(response.header("Slipway-Request-Id"));
  }

  @Test
  void repeatedHeadersAreJoinedAndCookiesByASemicolon() {
    RawResponse response =
        ingress.ask("GET / HTTP/1.1\nHost: h\nX-A: 1\nx-a: 2\nCookie: a=1\nCookie: b=2; c=3\n\n");

    assertThat(seen(response, "x-a")).isEqualTo("1, 2");
    assertThat(seen(response, "cookie")).isEqualTo("a=1; b=2; c=3");
  }

  @Test
  void whereTheRequestCameFromIsAppendedOrSaidAnew() {
    RawResponse response =
        ingress.ask(
            """
            GET / HTTP/1.1
            Host: shop.example.org:8000
            X-Forwarded-For: 10.0.0.1
            X-Forwarded-For: 10.0.0.2
            X-Forwarded-Host: forged
            X-Forwarded-Proto: forged
            X-Forwarded-Prefix: forged
            Forwarded: for=forged

            """);

    assertThat(seen(response, "x-forwarded-for")).isEqualTo("10.0.0.1, 10.0.0.2, 127.0.0.1");
    assertThat(seen(response, "x-forwarded-host")).isEqualTo("shop.example.org:8000");
    assertThat(seen(response, "x-forwarded-proto")).isEqualTo("http");
    assertThat(seen(response, "x-forwarded-prefix")).isNull();
    assertThat(seen(response, "forwarded")).isNull();
  }

  @Test
  void aTrustedProxyIsBelieved() {
    try (GivenIngress behindProxy = GivenIngress.withEcho(Map.of("trust-forwarded", "true"))) {
      RawResponse response =
          behindProxy.ask(
              """
              GET / HTTP/1.1
              Host: internal
              X-Forwarded-Host: shop.example.org
              X-Forwarded-Proto: https

              """);

      assertThat(seen(response, "x-forwarded-host")).isEqualTo("shop.example.org");
      assertThat(seen(response, "x-forwarded-proto")).isEqualTo("https");
    }
  }

  @Test
  void aTraceIsPassedOn() {
    String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    RawResponse response =
        ingress.ask("GET / HTTP/1.1\nHost: h\ntraceparent: " + parent + "\ntracestate: a=1\n\n");

    assertThat(seen(response, "traceparent")).isEqualTo(parent);
    assertThat(seen(response, "tracestate")).isEqualTo("a=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
      })
  void aBrokenTraceIsBegunAnew(String parent) {
    RawResponse response =
        ingress.ask("GET / HTTP/1.1\nHost: h\ntraceparent: " + parent + "\ntracestate: a=1\n\n");

    assertThat(seen(response, "traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
        .isNotEqualTo(parent);
    assertThat(seen(response, "tracestate")).isNull();
  }

  @Test
  void aSaneRequestIdIsKeptForAllToSee() {
    RawResponse response = ingress.ask("GET / HTTP/1.1\nHost: h\nX-Request-Id: order-4711\n\n");

    assertThat(response.header("Slipway-Request-Id")).isEqualTo("order-4711");
    assertThat(seen(response, "slipway-request-id")).isEqualTo("order-4711");
  }

  @Test
  void aStrangeRequestIdIsReplaced() {
    RawResponse response = ingress.ask("GET / HTTP/1.1\nHost: h\nX-Request-Id: a b<script>\n\n");

    assertThat(response.header("Slipway-Request-Id")).matches("[0-9a-f]{32}");
  }

  @Test
  void aClientCannotForgeSlipwaysHeaders() {
    RawResponse response =
        ingress.ask(
            "GET / HTTP/1.1\nHost: h\nSlipway-Request-Id: forged\nslipway-caller: admin\n\n");

    assertThat(seen(response, "slipway-caller")).isNull();
    assertThat(seen(response, "slipway-request-id")).isNotEqualTo("forged");
  }

  @Test
  void anAbsoluteTargetNamesTheHost() {
    FunctionKey other = new FunctionKey("default", "other");
    ingress.given.serve(other, GivenIngress.guest("echo/echo-v2.wasm"));

    RawResponse response =
        ingress.ask("GET http://other.default.localhost/x?y HTTP/1.1\nHost: h\n\n");

    assertThat(response.header("Slipway-Function")).isEqualTo("default/other");
    assertThat(response.text()).isEqualTo("echo 2: GET /x?y\n");
    assertThat(seen(response, "host")).isEqualTo("other.default.localhost");
  }

  @Test
  void anHttp10RequestNeedsNoHost() {
    RawResponse response = ingress.ask("GET /x HTTP/1.0\n\n");

    assertThat(response.text()).isEqualTo("echo 1: GET /x\n");
    assertThat(seen(response, "host")).isNull();
  }

  @Test
  void theAnswerNamesFunctionVersionAndRelease() {
    RawResponse response = ingress.ask("GET / HTTP/1.1\nHost: h\n\n");

    assertThat(response.header("Slipway-Function")).isEqualTo("default/echo");
    assertThat(response.header("Slipway-Version")).isEqualTo("1");
    assertThat(response.header("Slipway-Release")).isEqualTo("1");
    assertThat(response.header("Slipway-Request-Id")).isNotEmpty();
  }

  private static String seen(RawResponse response, String header) {
    return response.header("x-echo-header-" + header);
  }
}
