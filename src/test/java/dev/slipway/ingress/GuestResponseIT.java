package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.function.FunctionKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees of a guest's reply. */
class GuestResponseIT {
  private static final byte[] NONE = {};
  private static final FunctionKey FIXED = new FunctionKey("default", "fixed");

  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress = GivenIngress.withSchedule(Map.of());
    ingress.routes.with("/", FIXED);
  }

  @AfterAll
  static void close() {
    ingress.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 206, 301, 404, 418, 500, 599})
  void statusAndBodyAreTheGuests(int status) {
    RawResponse response = get(status, Map.of(), "body".getBytes(StandardCharsets.UTF_8));

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.text()).isEqualTo("body");
  }

  @Test
  void nothingIsGuessedOverTheGuestsHeaders() {
    RawResponse response = get(200, Map.of("X-Mine", "1", "Server", "mine"), NONE);

    assertThat(response.header("X-Mine")).isEqualTo("1");
    assertThat(response.header("Server")).isEqualTo("mine");
    assertThat(response.header("Content-Type")).isNull();
    assertThat(response.header("Content-Length")).isEqualTo("0");
  }

  @Test
  void everyByteOfABodyArrives() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }

    RawResponse response = get(200, Map.of(), all);

    assertThat(response.body()).isEqualTo(all);
  }

  @Test
  void theFramingIsNotTheGuestsToSay() {
    RawResponse response =
        get(
            200,
            Map.of(
                "Content-Length", "999",
                "transfer-encoding", "chunked",
                "Connection", "close, X-Hop",
                "X-Hop", "1",
                "Keep-Alive", "timeout=1",
                "Upgrade", "h2c",
                "Trailer", "X"),
            "four".getBytes(StandardCharsets.UTF_8));

    assertThat(response.text()).isEqualTo("four");
    assertThat(response.headerLines())
        .noneMatch(
            line -> line.matches("(?i)(transfer-|connection|x-hop|keep-|upgrade|trailer).*"));
  }

  @Test
  void aGuestCannotForgeSlipwaysHeaders() {
    RawResponse response =
        get(
            200,
            Map.of("Slipway-Function", "other/fn", "slipway-version", "9", "SLIPWAY-Extra", "x"),
            NONE);

    assertThat(response.all("Slipway-Function")).containsExactly("default/fixed");
    assertThat(response.all("Slipway-Version")).containsExactly("1");
    assertThat(response.all("Slipway-Extra")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: stolen=1", "a\nb", "a\u0000b", "a\u007fb"})
  void aHeaderWithAControlCharacterIsNoResponse(String value) {
    RawResponse response = get(200, Map.of("X-A", value), NONE);

    assertThat(response.status()).isEqualTo(502);
    assertThat(response.code()).isEqualTo("guest-response-invalid");
    assertThat(response.header("Set-Cookie")).isNull();
    assertThat(response.header("Slipway-Version")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99, 100, 101, 199, 600, 1000, -1})
  void aStatusThatIsNoneIsNoResponse(int status) {
    RawResponse response = get(status, Map.of(), NONE);

    assertThat(response.code()).isEqualTo("guest-response-invalid");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void someStatusesHaveNeitherBodyNorLength(int status) {
    ingress.given.serve(
        FIXED,
        FixedGuest.answering(status, Map.of("X-A", "1"), "b".getBytes(StandardCharsets.UTF_8)));

    try (RawClient client = ingress.connect()) {
      RawResponse first = client.ask("GET / HTTP/1.1\nHost: h\n\n");
      RawResponse second = client.ask("GET / HTTP/1.1\nHost: h\n\n");

      assertThat(List.of(first.status(), second.status())).containsExactly(status, status);
      assertThat(first.header("Content-Length")).isNull();
      assertThat(first.header("Transfer-Encoding")).isNull();
      assertThat(first.header("X-A")).isEqualTo("1");
    }
  }

  @Test
  void aReset205HasNoBody() {
    RawResponse response = get(205, Map.of(), "b".getBytes(StandardCharsets.UTF_8));

    assertThat(response.header("Content-Length")).isEqualTo("0");
  }

  @Test
  void headSaysTheLengthOfTheBodyThatIsNotSent() {
    RawResponse response = head(Map.of(), "four".getBytes(StandardCharsets.UTF_8));

    assertThat(response.header("Content-Length")).isEqualTo("4");
  }

  @Test
  void headWithoutABodySaysTheLengthThatTheGuestSays() {
    assertThat(head(Map.of("Content-Length", "1234"), NONE).header("Content-Length"))
        .isEqualTo("1234");
    assertThat(head(Map.of("Content-Length", "many"), NONE).header("Content-Length")).isNull();
    assertThat(head(Map.of(), NONE).header("Content-Length")).isNull();
  }

  private static RawResponse get(int status, Map<String, String> headers, byte[] body) {
    ingress.given.serve(FIXED, FixedGuest.answering(status, headers, body));
    return ingress.ask("GET / HTTP/1.1\nHost: h\n\n");
  }

  /** Two on one connection: the second fails unless the first was framed right. */
  private static RawResponse head(Map<String, String> headers, byte[] body) {
    ingress.given.serve(FIXED, FixedGuest.answering(200, headers, body));
    try (RawClient client = ingress.connect()) {
      RawResponse first = client.send("HEAD / HTTP/1.1\nHost: h\n\n").readHead();
      assertThat(client.send("HEAD / HTTP/1.1\nHost: h\n\n").readHead().status()).isEqualTo(200);
      return first;
    }
  }
}
