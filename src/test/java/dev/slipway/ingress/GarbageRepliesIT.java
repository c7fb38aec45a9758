package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.Dialect;
import dev.slipway.function.FunctionKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client sees when a guest answers bytes that are no reply, in each dialect. */
class GarbageRepliesIT {
  private static final Pattern TEXT = Pattern.compile("'([^']*)'");

  private static GivenIngress ingress;

  @BeforeAll
  static void open() {
    ingress = GivenIngress.withSchedule(Map.of());
    for (Dialect dialect : Dialect.values()) {
      String name = dialect.name().toLowerCase(Locale.ROOT);
      FunctionKey key = new FunctionKey("default", name);
      ingress.given.serve(key, GivenIngress.guest("mirror/mirror-" + name + ".wasm"));
      ingress.routes.with("/" + name, key);
    }
  }

  @AfterAll
  static void close() {
    ingress.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aProperReplyArrives(Dialect dialect) {
    RawResponse response = ask(dialect, reply(dialect, 200, "'X-A'"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("X-A")).isEqualTo("x");
  }

  static Stream<Arguments> garbage() {
    return Arrays.stream(Dialect.values())
        .flatMap(dialect ->
            Stream.concat(
                    Stream.of(
                        "",
                        reply(dialect, 0, "'X-A'"),
                        reply(dialect, 99_999, "'X-A'"),
                        reply(dialect, 200, "'X'0a'A'"),
                        reply(dialect, 200, "c328'A'"),
                        reply(dialect, 200, "'X-A'") + "ff"),
                    dialect == Dialect.D0 ? noProtobuf() : noMsgpack())
                .map(bytes -> Arguments.of(dialect, bytes)));
  }

  /** A text for the status; a length that lies; groups in groups. */
  private static Stream<String> noProtobuf() {
    return Stream.of("0a0161", "22ffffffff0f", "0b".repeat(20_000));
  }

  /** True; a text; lengths that lie; arrays in arrays. */
  private static Stream<String> noMsgpack() {
    return Stream.of("c3", "a161", "dfffffffff", "ddffffffff", "c6ffffffff", "91".repeat(20_000));
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void garbageIsNoResponse(Dialect dialect, String bytes) {
    RawResponse response = ask(dialect, bytes);

    assertThat(response.status()).isEqualTo(502);
    assertThat(response.code()).isEqualTo("guest-response-invalid");
    assertThat(response.text()).doesNotContain("Exception", "dev.slipway");
  }

  /** A reply with one header of the value x: in hexadecimal, with text in quotes. */
  private static String reply(Dialect dialect, int status, String header) {
    String name = hex(header);
    int length = name.length() / 2;
    String fields = "81 %x %s".formatted(0xa0 + length, name);
    return switch (dialect) {
      case D0 ->
          "08 %s 1a %02x 0a %02x %s 1201'x' 2200"
              .formatted(varint(status), length + 5, length, name);
      case D1 -> "94 %s a0 %s a1'x' 90".formatted(number(status), fields);
      case D2 ->
          "84 aa'statusCode' %s a6'status' a0 a6'header' %s a1'x' a4'body' 90"
              .formatted(number(status), fields);
      case D3 ->
          "83 aa'statusCode' %s a6'header' %s 91a1'x' a4'body' c400"
              .formatted(number(status), fields);
    };
  }

  private static String number(int value) {
    return "ce%08x".formatted(value);
  }

  private static String varint(int value) {
    return value < 0x80
        ? "%02x".formatted(value)
        : "%02x".formatted((value & 0x7f) | 0x80) + varint(value >>> 7);
  }

  private static String hex(String notation) {
    return TEXT.matcher(notation)
        .replaceAll(
            text -> HexFormat.of().formatHex(text.group(1).getBytes(StandardCharsets.US_ASCII)))
        .replace(" ", "");
  }

  private static RawResponse ask(Dialect dialect, String bytes) {
    String body = "reply=" + hex(bytes);
    String name = dialect.name().toLowerCase(Locale.ROOT);
    return ingress.ask(
        "POST /%s HTTP/1.1\nHost: h\nContent-Length: %d\n\n%s"
            .formatted(name, body.length(), body));
  }
}
