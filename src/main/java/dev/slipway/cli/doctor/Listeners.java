package dev.slipway.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks whether somebody listens, without any call of the control API. */
final class Listeners {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String OURS = "Slipway-Request-Id";

  private Listeners() {}

  /** Why no connection comes about; empty if one does. */
  static Optional<String> refusal(URI url) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getByName(url.getHost()), port(url)),
          Math.toIntExact(PATIENCE.toMillis()));
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("its host has no address");
    } catch (IOException e) {
      return Optional.of("no connection comes about (" + e.getMessage() + ")");
    }
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return url.getScheme().equals("https") ? 443 : 80;
  }

  /**
   * Whether an ingress answers there, asked by a method that it refuses before any function sees
   * it.
   */
  static boolean isIngress(URI url) {
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .method("TRACE", BodyPublishers.noBody())
              .timeout(PATIENCE)
              .build();
      return http.send(request, BodyHandlers.discarding()).headers().firstValue(OURS).isPresent();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
