package dev.slipway.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.client.Connection;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the platform's other listeners can be reached from here.
 *
 * @param about the platform's report, which says where they are
 */
record ListenerChecks(Connection connection, JsonNode about) {
  private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  List<Finding> findings() {
    return List.of(ingress(), grpc());
  }

  private Finding ingress() {
    JsonNode told = about.path("ingress");
    if (isElsewhere(told)) {
      return elsewhere("ingress", told);
    }
    URI url = url(told);
    return Listeners.isIngress(url)
        ? Finding.ok("ingress", "functions are served at " + url)
        : Finding.failed(
            "ingress",
            "Slipway's ingress does not answer at " + url + ".",
            "See the platform's log, SLIPWAY_INGRESS_PORT, and what is between here and there.");
  }

  private Finding grpc() {
    JsonNode told = about.path("grpc");
    if (told.isMissingNode()) {
      return Finding.skipped("grpc", "the platform does not tell where it is");
    }
    if (isElsewhere(told)) {
      return elsewhere("grpc", told);
    }
    URI url = url(told);
    Optional<String> refusal = Listeners.refusal(url);
    return refusal.isEmpty()
        ? Finding.ok("grpc", url.getAuthority() + " takes connections")
        : Finding.failed(
            "grpc",
            "gRPC at %s: %s.".formatted(url.getAuthority(), refusal.get()),
            "See the platform's log, SLIPWAY_GRPC_PORT, and what is between here and there.");
  }

  private boolean isElsewhere(JsonNode told) {
    return LOOPBACK.contains(host(told)) && !LOOPBACK.contains(connection.url().getHost());
  }

  private static Finding elsewhere(String check, JsonNode told) {
    return Finding.skipped(check, "it listens on the platform's own " + host(told) + " only");
  }

  private URI url(JsonNode told) {
    String host = host(told);
    String reached = ALL_ADDRESSES.contains(host) ? connection.url().getHost() : bracketed(host);
    return URI.create("http://%s:%d/".formatted(reached, told.path("port").asInt()));
  }

  private static String host(JsonNode told) {
    return told.path("host").asText();
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
