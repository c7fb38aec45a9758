package dev.slipway.cli.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All routes. */
@Command(name = "list", description = "Lists the routes of the namespace.")
final class ListRoutesCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      List<JsonNode> routes = api.all(Remote.in(connection, "routes"));
      remote.print(routes, table(routes)::print);
    }
    return 0;
  }

  private static Table table(List<JsonNode> routes) {
    Table table = new Table("ROUTE", "HOST", "PATH", "METHODS", "FUNCTION", "STRIPS PREFIX");
    for (JsonNode route : routes) {
      table.row(
          route.path("name").asText(),
          RouteText.host(route),
          route.path("path").asText(),
          RouteText.methods(route),
          route.path("function").asText(),
          route.path("stripPrefix").asBoolean() ? "yes" : "no");
    }
    return table;
  }
}
