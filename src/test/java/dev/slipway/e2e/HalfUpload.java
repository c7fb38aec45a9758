package dev.slipway.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An upload of which one half has come: it lies on the platform's disk, waiting for the other. */
final class HalfUpload implements AutoCloseable {
  private final Socket socket;

  private HalfUpload(Socket socket) {
    this.socket = socket;
  }

  static HalfUpload begin(Platform platform, byte[] wasm) throws IOException {
    HalfUpload upload =
        new HalfUpload(new Socket(InetAddress.getLoopbackAddress(), platform.controlPort()));
    upload.send(head(platform.adminToken(), wasm.length).getBytes(StandardCharsets.US_ASCII));
    upload.send(Arrays.copyOf(wasm, wasm.length / 2));
    return upload;
  }

  private void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  private static String head(String token, int length) {
    return """
    POST /api/v1/namespaces/default/modules HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    Content-Type: application/wasm\r
    Content-Length: %d\r
    \r
    """
        .formatted(token, length);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
