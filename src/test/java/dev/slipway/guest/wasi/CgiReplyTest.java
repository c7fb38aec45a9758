package dev.slipway.guest.wasi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.PayloadException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CgiReplyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "\n\nhello",
        "Dear all: this is\n\na letter",
        "Content-Type: text/plain",
        "Content-Type: text/plain\n",
        "Content-Type: text/plain\nno field\n\nbody",
        "X-Only: 1\n\nbody",
        "Content Type: text/plain\n\nbody",
        ": empty\nStatus: 404\n\n",
        " Status: 404\n\nbody",
        "{\"status\": 200}\n\n",
      })
  void whatHasNoHeaderBlockIsTheBody(String output) throws Exception {
    HttpReply reply = read(output);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).isEmpty();
    assertThat(body(reply)).isEqualTo(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aHeaderBlockIsStatusHeadersAndBody(String end) throws Exception {
    HttpReply reply =
        read(
            String.join(
                end,
                "content-type: text/html",
                "STATUS: 404 Not Found",
                "Set-Cookie: a=1",
                "Set-Cookie:b=2  ",
                "X-Empty:",
                "",
                "a body",
                "",
                "Status: 500"));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers())
        .containsExactly(
            new Header("content-type", "text/html"),
            new Header("Set-Cookie", "a=1"),
            new Header("Set-Cookie", "b=2"),
            new Header("X-Empty", ""));
    assertThat(body(reply)).isEqualTo(String.join(end, "a body", "", "Status: 500"));
  }

  @Test
  void theBodyMayBeEmpty() throws Exception {
    HttpReply reply = read("Status: 201\n\n");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void aLocationWithoutStatusRedirects() throws Exception {
    assertThat(read("Location: /there\n\n").status()).isEqualTo(302);
    assertThat(read("Location: /there\nStatus: 201 Created\n\n").status()).isEqualTo(201);
    assertThat(read("Location: /there\n\n").headers())
        .isEqualTo(List.of(new Header("Location", "/there")));
  }

  @Test
  void valuesAreOctets() throws Exception {
    HttpReply reply = read("Content-Type: text/plain\nX-Name: Grüße\n\n");

    String value = reply.headers().getLast().value();
    assertThat(new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        .isEqualTo("Grüße");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Status: 0\n\n",
        "Status: 99999\n\n",
        "Status: 600\n\n",
        "Status: 100\n\n",
        "Status: abc\n\n",
        "Status: 200OK\n\n",
        "Status:\n\n",
        "Status: -20\n\n",
        "Status: 200\nStatus: 404\n\n",
        "Status: 200\nX-Bad: a\u0001b\n\n",
        "Status: 200\nX-Bad: a\rb\n\n",
      })
  void aBlockThatHttpCannotCarryIsRefused(String output) {
    assertThatThrownBy(() -> read(output)).isInstanceOf(PayloadException.class);
  }

  private static HttpReply read(String output) throws PayloadException {
    return CgiReply.read(output.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(HttpReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
