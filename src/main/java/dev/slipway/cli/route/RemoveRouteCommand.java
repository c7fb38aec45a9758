package dev.slipway.cli.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a route away. */
@Command(name = "remove", description = "Removes a route; its function stays.")
final class RemoveRouteCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The route's name.")
  private String name;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "routes", name);
      JsonNode route = api.get(path);
      remote.err().println("Requests no longer take this way: " + RouteText.address(route));
      remote.confirm(yes, Terminal.plain("Remove the route " + name + "?"));
      remote.print(
          api.call(ApiRequest.delete(path)).body(),
          out -> out.println(Terminal.plain("route " + name + " removed")));
    }
    return 0;
  }
}
