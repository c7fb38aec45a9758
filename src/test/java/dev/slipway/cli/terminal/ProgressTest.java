package dev.slipway.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private static final byte[] MODULE = new byte[3 << 20];

  private final StringWriter err = new StringWriter();

  @Test
  void showsHowMuchIsSentAndWipesIt() throws Exception {
    String received;
    try (Progress progress = progress(true)) {
      received = send(progress.counting(BodyPublishers.ofByteArray(MODULE)));
    }

    assertThat(received).isEqualTo(Integer.toString(MODULE.length));
    assertThat(err.toString())
        .startsWith("\r\u001b[KUploading a\\u{1b}b: 16.0 KiB of 3.0 MiB (0 %)")
        .endsWith("\r\u001b[K");
  }

  @Test
  void saysNothingWithoutTerminal() throws Exception {
    BodyPublisher body = BodyPublishers.ofByteArray(MODULE);
    try (Progress progress = progress(false)) {
      assertThat(progress.counting(body)).isSameAs(body);
    }

    assertThat(err.toString()).isEmpty();
  }

  private Progress progress(boolean terminal) {
    return new Progress(new PrintWriter(err), terminal, "Uploading a\u001bb");
  }

  /** What a server has received, which must not be changed by the counting. */
  private static String send(BodyPublisher body) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          int bytes = exchange.getRequestBody().readAllBytes().length;
          byte[] count = Integer.toString(bytes).getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, count.length);
          exchange.getResponseBody().write(count);
          exchange.close();
        });
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      HttpRequest request = HttpRequest.newBuilder(uri).POST(body).build();
      return client.send(request, BodyHandlers.ofString()).body();
    } finally {
      server.stop(0);
    }
  }
}
