package dev.slipway.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a platform tells Prometheus. */
final class Metrics {
  private Metrics() {}

  /** The sum of the series of this name; 0 without any. */
  static double at(int managementPort, String name) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + "/q/metrics");
    try (InputStream body = uri.toURL().openStream()) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    }
  }
}
