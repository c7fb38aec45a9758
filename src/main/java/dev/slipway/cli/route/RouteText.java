package dev.slipway.cli.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Puts routes into words. */
final class RouteText {
  private RouteText() {}

  static String host(JsonNode route) {
    return route.path("host").asText("any host");
  }

  static String methods(JsonNode route) {
    List<String> methods = new ArrayList<>();
    route.path("methods").forEach(method -> methods.add(method.asText()));
    return String.join(",", methods);
  }

  /** What it catches, and who answers. */
  static String address(JsonNode route) {
    return Terminal.plain(
        "%s %s at %s -> %s%s"
            .formatted(
                methods(route),
                route.path("path").asText(),
                host(route),
                route.path("function").asText(),
                route.path("stripPrefix").asBoolean() ? ", without the prefix" : ""));
  }
}
