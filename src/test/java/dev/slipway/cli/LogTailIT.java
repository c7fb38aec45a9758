package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.servers.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A log is followed while its platform comes and goes. */
final class LogTailIT {
  private static final String EVENTS =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String NOT_FOUND =
      problem(404, "not-found", "There is no function hello.", "Create it.");
  private static final String ENTRY =
      "id:%s\nevent:entry\ndata:{\"kind\":\"line\",\"at\":\"now\",\"level\":\"warn\",\"text\":\"%s\"}\n\n";

  private final List<String> requests = new CopyOnWriteArrayList<>();

  @Test
  void readsOnWhereItWasInterrupted() {
    try (ScriptedServer server =
        serving(
            EVENTS.replace("Transfer-Encoding: chunked", "Connection: close")
                + begin("a", 7)
                + ENTRY.formatted("a.7", "one\\u001b[2J"),
            "",
            EVENTS + chunk(begin("a", 8)) + chunk(ENTRY.formatted("a.8", "two")) + end(),
            NOT_FOUND)) {
      Cli cli = follow(server);

      assertThat(cli.exitCode()).isZero();
      assertThat(cli.out().lines())
          .containsExactly("now WARN  -     one\\u{1b}[2J", "now WARN  -     two");
      assertThat(requests.get(1)).contains("Last-Event-ID: a.7\r\n");
      assertThat(requests.get(2)).contains("Last-Event-ID: a.7\r\n");
      assertThat(requests.get(3)).contains("Last-Event-ID: a.8\r\n");
      assertThat(cli.err().lines())
          .containsExactly(
              "-- interrupted: the connection was closed; trying again",
              "-- connected again",
              "-- interrupted: the log has ended; trying again",
              "-- the function is deleted, and its log with it");
    }
  }

  @Test
  void asksForTheSameEntriesEachTime() {
    try (ScriptedServer server =
        serving(
            EVENTS + chunk(begin("a", 7)) + chunk(ENTRY.formatted("a.9", "two")) + end(),
            EVENTS + chunk(begin("a", 10)) + end(),
            NOT_FOUND)) {
      Cli cli =
          follow(
              server,
              "--level=warn",
              "--version=2",
              "--outcome=answered",
              "--request-id=r",
              "--search=a b",
              "--limit=3");

      assertThat(cli.exitCode()).isZero();
      assertThat(requests)
          .hasSize(3)
          .allSatisfy(request ->
              assertThat(request.lines().findFirst().orElseThrow())
                  .contains("follow=true", "level=warn", "version=2", "outcome=answered")
                  .contains("requestId=r", "search=a%20b", "limit=3"));
      assertThat(requests.get(1)).contains("Last-Event-ID: a.9\r\n");
    }
  }

  @Test
  void tellsThatTheLogBeganAnewAndWhatIsGone() {
    String gap =
        "id:b.4\nevent:gap\ndata:{\"kind\":\"gap\",\"text\":\"entries 1 to 4 are gone\"}\n\n";
    try (ScriptedServer server =
        serving(
            EVENTS + chunk(begin("a", 7)) + end(),
            EVENTS + chunk(begin("b", 1)) + chunk(gap) + end(),
            NOT_FOUND)) {
      Cli cli = follow(server, "--format", "json");

      assertThat(cli.exitCode()).isZero();
      assertThat(requests.get(1)).contains("Last-Event-ID: a.6\r\n");
      assertThat(requests.get(2)).contains("Last-Event-ID: b.4\r\n");
      assertThat(cli.out()).contains("{\"kind\":\"gap\",\"text\":\"entries 1 to 4 are gone\"}");
      assertThat(cli.err())
          .contains("-- connected again; the log began anew, and what came last before it is gone")
          .contains("-- gap: entries 1 to 4 are gone");
    }
  }

  @Test
  void endsAtOnceWhereItIsRefused() {
    try (ScriptedServer unknown = serving(NOT_FOUND)) {
      assertThat(follow(unknown).exitCode()).isEqualTo(Problems.REFUSED);
    }
    try (ScriptedServer stranger =
        serving(problem(401, "unauthenticated", "The token is wrong.", "Log in."))) {
      Cli cli = follow(stranger);
      assertThat(cli.exitCode()).isEqualTo(Problems.REFUSED);
      assertThat(cli.err().lines())
          .containsExactly("error: The token is wrong.", "fix:   Log in.", "request id: 7");
    }
  }

  @Test
  void aTokenThatHoldsNoLongerEndsIt() {
    try (ScriptedServer server =
        serving(
            EVENTS + chunk(begin("a", 1)) + end(),
            problem(503, "overloaded", "There are too many followers.", "Wait."),
            problem(401, "unauthenticated", "The token has expired.", "Log in."))) {
      Cli cli = follow(server);

      assertThat(cli.exitCode()).isEqualTo(Problems.REFUSED);
      assertThat(cli.err()).contains("error: The token has expired.");
    }
  }

  @Test
  void doesNotWaitForWhatIsNoPlatform() {
    int free;
    try (ScriptedServer stranger = serving(EVENTS + chunk("<html>\n\n") + end())) {
      free = stranger.port();
      Cli cli = follow(stranger);
      assertThat(cli.exitCode()).isEqualTo(Problems.UNREACHABLE);
      assertThat(cli.err()).contains("error: What answers is not the log of a function");
    }
    Cli cli = Cli.run("logs", "hello", "-f", "--url", "http://127.0.0.1:" + free);
    assertThat(cli.exitCode()).isEqualTo(Problems.UNREACHABLE);
    assertThat(cli.err()).contains("nothing listens there");
  }

  private static Cli follow(ScriptedServer server, String... more) {
    List<Object> arguments =
        new java.util.ArrayList<>(
            List.of("logs", "hello", "-f", "--url", "http://127.0.0.1:" + server.port()));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  /** Each connection gets the next of these answers to its request, and is closed then. */
  private ScriptedServer serving(String... answers) {
    requests.clear();
    return new ScriptedServer(connection -> {
      requests.add(request(connection));
      String answer = answers[requests.size() - 1];
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    });
  }

  private static String request(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static String begin(String epoch, int since) {
    return "event:begin\ndata:{\"epoch\":\"%s\",\"since\":%d}\n\n:nothing new\n\n"
        .formatted(epoch, since);
  }

  private static String chunk(String text) {
    return "%x\r\n%s\r\n".formatted(text.getBytes(StandardCharsets.UTF_8).length, text);
  }

  private static String end() {
    return chunk("event:end\ndata:{}\n\n") + "0\r\n\r\n";
  }

  private static String problem(int status, String code, String detail, String fix) {
    String body =
        "{\"code\":\"%s\",\"detail\":\"%s %s\",\"fix\":\"%s\",\"requestId\":\"7\"}"
            .formatted(code, detail, fix, fix);
    return "HTTP/1.1 %d No\r\nContent-Type: application/problem+json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, body.length(), body);
  }
}
