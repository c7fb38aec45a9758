package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RequestBodyIT {
  private static final int MAX = 20_000;
  private static final String POST = "POST / HTTP/1.1\nHost: h\n";

  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress =
        GivenIngress.withEcho(
            Map.of(
                "max-body", "20000",
                "max-bodies", "100000",
                "body-window", "PT1S",
                "body-window-min", "100",
                "linger", "PT0.3S"));
  }

  @AfterAll
  static void close() {
    ingress.close();
  }

  @Test
  void everyByteArrives() {
    byte[] all = new byte[MAX];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    try (RawClient client = ingress.connect()) {
      client.send(POST + "Content-Length: " + MAX + "\n\n").sendBytes(all);

      RawResponse response = client.read();

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(all);
    }
  }

  @Test
  void aChunkedBodyArrivesWhole() {
    RawResponse response =
        ingress.ask(POST + "Transfer-Encoding: chunked\n\n5\nhello\n6;x=y\n world\n0\nX-T: 1\n\n");

    assertThat(response.text()).isEqualTo("hello world");
  }

  @Test
  void oneByteOverTheLimitIsRefusedWhenAnnounced() {
    try (RawClient client = ingress.connect()) {
      RawResponse response = client.ask(POST + "Content-Length: " + (MAX + 1) + "\n\n");

      assertThat(response.status()).isEqualTo(413);
      assertThat(response.code()).isEqualTo("body-too-large");
      assertThat(response.problem().path("limit").asInt()).isEqualTo(MAX);
      assertThat(response.header("Connection")).isEqualTo("close");
      assertThat(client.isAtEnd()).isTrue();
    }
  }

  @Test
  void oneByteOverTheLimitIsRefusedWhenChunked() {
    String body = "%x\n%s\n1\na\n0\n\n".formatted(MAX, "a".repeat(MAX));

    RawResponse response = ingress.ask(POST + "Transfer-Encoding: chunked\n\n" + body);

    assertThat(response.status()).isEqualTo(413);
  }

  @Test
  void theRefusalCanBeReadByAClientThatGoesOnSending() {
    try (RawClient client = ingress.connect()) {
      client.send(POST + "Content-Length: 5000000\n\n").sendBytes(new byte[1_000_000]);

      RawResponse response = client.read();

      assertThat(response.status()).isEqualTo(413);
    }
  }

  @Test
  void nothingElseIsServedAfterARefusedBody() {
    try (RawClient client = ingress.connect()) {
      client.send(POST + "Content-Length: " + (MAX + 1) + "\n\n");
      client.send("a".repeat(MAX + 1) + "GET /second HTTP/1.1\nHost: h\n\n");

      RawResponse response = client.read();

      assertThat(response.status()).isEqualTo(413);
      assertThat(client.isAtEnd()).isTrue();
    }
  }

  @Test
  void aBodyThatStopsIsATimeout() {
    try (RawClient client = ingress.connect()) {
      RawResponse response = client.ask(POST + "Content-Length: 10\n\nabc");

      assertThat(response.status()).isEqualTo(408);
      assertThat(response.code()).isEqualTo("request-timeout");
      assertThat(client.isAtEnd()).isTrue();
    }
  }

  @Test
  void aBodyThatNeverBeginsIsATimeout() {
    RawResponse response = ingress.ask(POST + "Transfer-Encoding: chunked\n\n");

    assertThat(response.status()).isEqualTo(408);
  }

  @Test
  void aBodyThatIsCutOffReachesNoFunctionAndHoldsNothing() {
    try (RawClient client = ingress.connect()) {
      client.send(POST + "Content-Length: 10000\n\n" + "a".repeat(5000));
      await().untilAsserted(() -> assertThat(ingress.exchanges()).isEqualTo(1));
    }

    await().untilAsserted(() -> assertThat(ingress.exchanges()).isZero());
    assertThat(ingress.heldBytes()).isZero();
  }

  @Test
  void anExpectingClientIsInvited() {
    try (RawClient client = ingress.connect()) {
      client.send(POST + "Expect: 100-continue\nContent-Length: 5\n\n");
      assertThat(client.readHead().status()).isEqualTo(100);

      RawResponse response = client.ask("hello");

      assertThat(response.text()).isEqualTo("hello");
      assertThat(response.header("x-echo-header-expect")).isNull();
    }
  }

  @Test
  void anExpectingClientWhoseBodyIsTooLargeIsNotInvited() {
    RawResponse response = ingress.ask(POST + "Expect: 100-continue\nContent-Length: 5000000\n\n");

    assertThat(response.status()).isEqualTo(413);
  }

  @Test
  void bodiesTogetherAreBounded() {
    String part = POST + "Content-Length: " + MAX + "\n\n" + "a".repeat(MAX - 1);
    try (RawClient a = ingress.connect();
        RawClient b = ingress.connect();
        RawClient c = ingress.connect();
        RawClient d = ingress.connect();
        RawClient e = ingress.connect()) {
      for (RawClient client : new RawClient[] {a, b, c, d, e}) {
        client.send(part);
      }
      await().untilAsserted(() -> assertThat(ingress.heldBytes()).isEqualTo(5 * (MAX - 1)));

      RawResponse refused = ingress.ask(POST + "Content-Length: 100\n\n" + "a".repeat(100));

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("overloaded");
      assertThat(refused.header("Retry-After")).isEqualTo("1");
    }
    await().untilAsserted(() -> assertThat(ingress.heldBytes()).isZero());
  }

  @Test
  void aBodyOfAGetArrivesToo() {
    RawResponse response = ingress.ask("GET / HTTP/1.1\nHost: h\nContent-Length: 2\n\nhi");

    assertThat(response.body()).isEqualTo("hi".getBytes(StandardCharsets.UTF_8));
  }
}
