package dev.slipway.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.servers.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EventStreamTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void readsEventsAndPassesOverComments() throws IOException {
    String stream =
        ":hello\n\nid:a.1\r\nevent: entry\r\ndata: {\"x\":\r\ndata:\"\u00e4\"}\r\n\r\ndata:cut off";

    try (EventStream events = new EventStream(in(stream), LONG)) {
      assertThat(events.next()).contains(new ServerEvent("entry", "a.1", "{\"x\":\n\"\u00e4\"}"));
      assertThat(events.next()).isEmpty();
    }
  }

  @Test
  void aLineWithoutEndIsNotHeld() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    try (EventStream events = new EventStream(endless, LONG)) {
      assertThatThrownBy(events::next).hasMessage("a line of the stream does not end");
    }
  }

  @Test
  void aConnectionThatFallsSilentIsEnded() throws IOException {
    String begun =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent:begin\ndata:{}\n\n";
    try (ScriptedServer server =
            new ScriptedServer(connection -> {
              connection.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
              Thread.sleep(LONG);
            });
        ApiClient api =
            new ApiClient(
                new Connection(URI.create("http://127.0.0.1:" + server.port()), "", "default"),
                LONG);
        EventStream events =
            new EventStream(
                api.stream(ApiRequest.get(ApiPath.of("logs"))), Duration.ofMillis(300))) {
      assertThat(events.next()).isEqualTo(Optional.of(new ServerEvent("begin", "", "{}")));

      assertThatThrownBy(events::next)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nothing came");
    }
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
