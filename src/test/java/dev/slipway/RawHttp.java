package dev.slipway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would. */
public final class RawHttp {
  /** Only so that a server which never closes fails the test instead of holding it. */
  private static final int PATIENCE_MILLIS = 20_000;

  private RawHttp() {}

  /** Sends text as it is to a port of this machine, and reads until the server closes. */
  public static String exchange(int port, String request) throws IOException {
    try (Socket socket = open(port, request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sends text as it is, and closes at once. */
  public static void cutOff(int port, String request) throws IOException {
    open(port, request).close();
  }

  private static Socket open(int port, String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
