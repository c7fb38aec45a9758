package dev.slipway.cli;

import dev.slipway.servers.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A control API that answers what a test says, and keeps what it was asked. */
final class ScriptedPlatform implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length: (\\d+)");

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Function<Request, String> answers;
  private final ScriptedServer server;

  /** What came on one connection. */
  record Request(String head, String body) {
    /** Such as {@code GET /api/v1/about}. */
    String line() {
      return head.substring(0, head.indexOf(" HTTP/"));
    }
  }

  ScriptedPlatform(Function<Request, String> answers) {
    this.answers = answers;
    this.server = new ScriptedServer(this::answer);
  }

  static ScriptedPlatform answering(String json) {
    return new ScriptedPlatform(_ -> ok(json));
  }

  static String ok(String json) {
    return answer("200 OK", "", json);
  }

  /**
   * @param headers each with its line end
   */
  static String answer(String status, String headers, String json) {
    return "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, headers, json.getBytes(StandardCharsets.UTF_8).length, json);
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  List<Request> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return; // somebody has only looked whether there is a listener
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    String body = new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    Request request = new Request(head.toString(), body);
    requests.add(request);
    connection.getOutputStream().write(answers.apply(request).getBytes(StandardCharsets.UTF_8));
  }
}
