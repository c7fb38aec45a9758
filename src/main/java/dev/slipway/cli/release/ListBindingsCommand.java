package dev.slipway.cli.release;

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
import picocli.CommandLine.Parameters;

/** What is bound. */
@Command(name = "list", description = "Lists the bindings of a function's current release.")
final class ListBindingsCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function's name.")
  private String function;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      List<JsonNode> bindings = api.all(Remote.in(connection, "functions", function, "bindings"));
      remote.print(bindings, table(bindings)::print);
    }
    return 0;
  }

  private static Table table(List<JsonNode> bindings) {
    Table table = new Table("CONTRACT", "LINK", "PROVIDER", "SCOPE", "VALUES");
    for (JsonNode binding : bindings) {
      table.row(
          binding.path("contract").asText(),
          binding.path("link").asText(),
          binding.path("provider").asText(),
          binding.path("scope").asText(),
          ReleaseFields.pairs(binding.path("values")));
    }
    return table;
  }
}
