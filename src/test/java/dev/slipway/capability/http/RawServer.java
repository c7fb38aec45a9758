package dev.slipway.capability.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers each head of a request with whatever bytes a test wants. */
final class RawServer implements AutoCloseable {
  /** Writes an answer. */
  interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> accepted = new CopyOnWriteArrayList<>();
  private final Answer answer;

  private RawServer(Answer answer) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    this.answer = answer;
    Thread.ofVirtual().start(this::accept);
  }

  static RawServer that(Answer answer) throws IOException {
    return new RawServer(answer);
  }

  static RawServer answering(String text) throws IOException {
    return new RawServer(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Request line and headers of all requests. */
  List<String> heads() {
    return heads;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        accepted.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException _) {
      return;
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      heads.add(head.toString());
      answer.write(connection.getOutputStream());
    } catch (IOException | InterruptedException _) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket each : accepted) {
      each.close();
    }
  }
}
