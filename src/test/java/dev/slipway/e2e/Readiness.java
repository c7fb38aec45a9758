package dev.slipway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a platform says that it is ready. */
final class Readiness {
  private Readiness() {}

  /** Whether the management port says so. */
  static boolean at(int managementPort) {
    try {
      return status(managementPort, "/q/health/ready") == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The status of a path on the management port. */
  static int status(int managementPort, String path) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
    return ((HttpURLConnection) uri.toURL().openConnection()).getResponseCode();
  }

  /** The answer of one check, by its name. */
  static JsonNode check(int managementPort, String name) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    try (InputStream body = uri.toURL().openStream()) {
      for (JsonNode check : new ObjectMapper().readTree(body).get("checks")) {
        if (check.get("name").asText().equals(name)) {
          return check;
        }
      }
    }
    throw new AssertionError("no check is named " + name);
  }
}
