package dev.slipway.cli.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Fields;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One route. */
@Command(name = "get", description = "Shows a route.")
final class GetRouteCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The route's name.")
  private String name;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      JsonNode route = api.get(Remote.in(connection, "routes", name));
      remote.print(route, fields(route)::print);
    }
    return 0;
  }

  private static Fields fields(JsonNode route) {
    return new Fields()
        .add("route", route.path("name").asText())
        .add("host", RouteText.host(route))
        .add("path", route.path("path").asText())
        .add("methods", RouteText.methods(route))
        .add("function", route.path("function").asText())
        .add("strips prefix", route.path("stripPrefix").asBoolean() ? "yes" : "no")
        .add("created", Terminal.time(route.path("createdAt")))
        .add("by", route.path("createdBy").asText());
  }
}
