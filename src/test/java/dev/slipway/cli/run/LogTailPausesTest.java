package dev.slipway.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Colours;
import dev.slipway.servers.ScriptedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long a tail waits before it calls its platform again; no time passes here. */
final class LogTailPausesTest {
  private static final String EVENTS =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  private static final String BEGUN =
      EVENTS + "event:begin\ndata:{\"epoch\":\"a\",\"since\":1}\n\n";
  private static final String BUSY = problem(503);
  private static final String GONE = problem(404);

  private final List<Long> pauses = new ArrayList<>();

  @Test
  void longerEachTimeInVain() throws InterruptedException {
    follow(BEGUN, BUSY, BUSY, BUSY, BUSY, BUSY, BUSY, BUSY, GONE);

    assertThat(pauses).containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L);
  }

  @Test
  void shortAgainAfterAConnectionThoughNothingWasSaidOnIt() throws InterruptedException {
    follow(BEGUN, BUSY, BUSY, BEGUN, BUSY, GONE);

    assertThat(pauses).containsExactly(200L, 400L, 800L, 200L, 400L);
  }

  private void follow(String... answers) throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    LogPrinter printer =
        new LogPrinter(nowhere, nowhere, LogFormat.PRETTY, Colours.of(Map.of(), false));
    try (ScriptedServer server =
            new ScriptedServer(connection -> {
              byte[] answer = answers[calls.getAndIncrement()].getBytes(StandardCharsets.UTF_8);
              int _ = connection.getInputStream().read(new byte[1 << 12]);
              connection.getOutputStream().write(answer);
            });
        ApiClient api =
            new ApiClient(
                new Connection(URI.create("http://127.0.0.1:" + server.port()), "", "default"),
                Duration.ofMinutes(1))) {
      new LogTail(
              api,
              ApiPath.of("logs"),
              printer,
              new Pauses(pause -> pauses.add(pause.toMillis())),
              LogTail.SILENCE)
          .follow();
    }
  }

  private static String problem(int status) {
    String body = "{\"code\":\"x\",\"detail\":\"x\"}";
    return "HTTP/1.1 %d No\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, body.length(), body);
  }
}
