package dev.slipway.cli.function;

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

/** Lists functions. */
@Command(name = "list", description = "Lists the functions of the namespace.")
final class ListFunctionsCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      List<JsonNode> functions = api.all(Remote.in(connection, "functions"));
      Table table = new Table("NAME", "RELEASE", "CREATED", "BY", "DESCRIPTION");
      for (JsonNode each : functions) {
        table.row(
            each.path("name").asText(""),
            each.path("release").asText(""),
            each.path("createdAt").asText(""),
            each.path("createdBy").asText(""),
            each.path("description").asText(""));
      }
      remote.print(functions, table::print);
    }
    return 0;
  }
}
