package dev.slipway.ingress;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client that sends exactly the bytes it is given, and reads HTTP/1.1 responses. */
final class RawClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Socket socket;
  private final InputStream in;

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    socket.setTcpNoDelay(true);
  }

  static RawClient connect(int port) {
    try {
      return new RawClient(new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends text, in which a line end is written as LF and sent as CR LF. */
  RawClient send(String text) {
    return sendBytes(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient sendBytes(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawResponse ask(String request) {
    return send(request).read();
  }

  /** Reads the next response of a request that is no HEAD. */
  RawResponse read() {
    return read(true);
  }

  /** Reads a head, and no body whatever the head says. */
  RawResponse readHead() {
    return read(false);
  }

  /** Whether the server has closed the connection; waits for it. */
  boolean isAtEnd() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private RawResponse read(boolean withBody) {
    try {
      String statusLine = line();
      List<String> headers = new ArrayList<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        headers.add(line);
      }
      int status = Integer.parseInt(statusLine.substring(9, 12));
      RawResponse head = new RawResponse(status, headers, new byte[0]);
      String length = head.header("Content-Length");
      int bytes = withBody && length != null ? Integer.parseInt(length) : 0;
      return new RawResponse(status, headers, in.readNBytes(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the connection ended after \"" + line + "\"");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() {
    hangUp();
  }

  /** Closes the connection before the test ends. */
  void hangUp() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
