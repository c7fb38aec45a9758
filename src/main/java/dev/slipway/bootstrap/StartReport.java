package dev.slipway.bootstrap;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;

/**
 * What runs where and what to try next, for a person at a terminal. Holds no secret: it says where
 * the token lies, and its commands keep the token off the process list.
 *
 * @param settings what was started
 */
record StartReport(StartSettings settings) {
  String text() {
    return """

    Slipway is up.
      Ingress      %s
      Console      %s/console/
      Control API  %s/api/v1, described at /q/openapi
      gRPC         %s, described by reflection
      Management   %s/q/health and /q/metrics
      Data         %s
      Database     %s
      Engine       %s
      Admin token  %s

    Try next:
      curl %s/hello
      %s | curl -H @- %s/api/v1/namespaces

    """
        .formatted(
            url(settings.ports().ingress()),
            url(settings.ports().control()),
            url(settings.ports().control()),
            authority(settings.ports().grpc()),
            url(settings.ports().management()),
            settings.dataDirectory(),
            database(),
            engine(),
            settings.ownAdminToken() ? "from SLIPWAY_ADMIN_TOKEN" : settings.adminTokenFile(),
            url(settings.ports().ingress()),
            header(),
            url(settings.ports().control()));
  }

  private String engine() {
    return switch (settings.engine()) {
      case WASMTIME_JAVA -> settings.engine().text();
      case AUTO, LIBWASMTIME ->
          EngineBackend.LIBWASMTIME.text()
              + settings.engineLibrary().map(path -> ", " + path).orElse("");
    };
  }

  private String database() {
    return settings
        .database()
        .map(DatabaseAccess::jdbcUrl)
        .orElse("embedded PostgreSQL below the data directory");
  }

  private String header() {
    if (settings.ownAdminToken()) {
      return "echo \"Authorization: Bearer $SLIPWAY_ADMIN_TOKEN\"";
    }
    return "echo \"Authorization: Bearer $(cat " + quoted(settings.adminTokenFile()) + ")\"";
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private String url(int port) {
    return "http://" + authority(port);
  }

  private String authority(int port) {
    return reachable(settings.host()) + ":" + port;
  }

  /** A listener on all addresses is reached from here by the loopback one. */
  private static String reachable(InetAddress host) {
    if (host.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    return host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
  }
}
