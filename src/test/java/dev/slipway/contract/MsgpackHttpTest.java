package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.Value;
import org.msgpack.value.ValueFactory;

/** What a guest of dialect D2 is sent. */
class MsgpackHttpTest {
  private final HttpDialect dialect = Dialect.D2.http();

  @Test
  void isTheOperationOfTheSdk() {
    assertThat(dialect.operation()).isEqualTo("HandleRequest");
  }

  /** Byte for byte after MessagePack's specification, made by hand. */
  @Test
  void aRequestIsOneMapInBothSpellings() {
    HttpRequest request =
        new HttpRequest(
            "PUT", "/a%20b", "q=1", List.of(new Header("X-One", "1")), new byte[] {0, 127, -128});

    byte[] bytes = dialect.encode(request);

    String expected =
        "86"
            + "a6"
            + hex("method")
            + "a3"
            + hex("PUT")
            + "a4"
            + hex("path")
            + "a6"
            + hex("/a%20b")
            + "ab"
            + hex("queryString")
            + "a3"
            + hex("q=1")
            + "ac"
            + hex("query_string")
            + "a3"
            + hex("q=1")
            + "a6"
            + hex("header")
            + "81"
            + "a5"
            + hex("x-one")
            + "a1"
            + hex("1")
            + "a4"
            + hex("body")
            + "93"
            + "00"
            + "7f"
            + "cc80";
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(expected);
  }

  @Test
  void anEmptyRequestHasEmptyFieldsAndNoneIsLeftOut() {
    HttpRequest request = new HttpRequest("GET", "/", "", List.of(), new byte[0]);

    byte[] bytes = dialect.encode(request);

    assertThat(HexFormat.of().formatHex(bytes))
        .endsWith("a6" + hex("header") + "80" + "a4" + hex("body") + "90");
  }

  @Test
  void repeatedHeadersAreJoinedAndCookiesByTheirOwnSeparator() throws IOException {
    List<Header> headers =
        List.of(
            new Header("Accept", "text/html"),
            new Header("Cookie", "a=1"),
            new Header("accept", "text/plain"),
            new Header("cookie", "b=2"));

    Map<Value, Value> sent = header(new HttpRequest("GET", "/", "", headers, new byte[0]));

    assertThat(sent)
        .containsOnly(
            Map.entry(text("accept"), text("text/html, text/plain")),
            Map.entry(text("cookie"), text("a=1; b=2")));
  }

  @Test
  void aLargeBodyIsAnArrayOfItsBytes() throws IOException {
    byte[] body = new byte[70_000];
    body[69_999] = -1;

    byte[] bytes = dialect.encode(new HttpRequest("POST", "/", "", List.of(), body));

    int start = bytes.length - 5 - 70_000 - 1; // array 32, and one byte more for the last element
    assertThat(HexFormat.of().formatHex(bytes, start, start + 5)).isEqualTo("dd00011170");
    assertThat(HexFormat.of().formatHex(bytes, bytes.length - 2, bytes.length)).isEqualTo("ccff");
  }

  private Map<Value, Value> header(HttpRequest request) throws IOException {
    try (MessageUnpacker in = MessagePack.newDefaultUnpacker(dialect.encode(request))) {
      return in.unpackValue().asMapValue().map().get(text("header")).asMapValue().map();
    }
  }

  private static Value text(String text) {
    return ValueFactory.newString(text);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
