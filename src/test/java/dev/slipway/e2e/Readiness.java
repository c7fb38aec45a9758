package dev.slipway.e2e;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a platform says that it is ready. */
final class Readiness {
  private Readiness() {}

  /** Whether the management port says so. */
  static boolean at(int managementPort) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")
                  .toURL()
                  .openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
