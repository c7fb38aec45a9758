package dev.slipway.cli.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Fields;
import dev.slipway.cli.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the stored modules. */
@Command(name = "list", description = "Lists the modules of the namespace.")
final class ListModulesCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      List<JsonNode> modules = api.all(Remote.in(connection, "modules"));
      Table table =
          new Table("DIGEST", "NAME", "REVISION", "ABI", "DIALECT", "SIZE", "CAPABILITIES");
      modules.forEach(module -> add(table, module));
      remote.print(modules, table::print);
    }
    return 0;
  }

  private static void add(Table table, JsonNode module) {
    JsonNode claims = module.path("claims");
    table.row(
        DigestPrefix.shortened(module.path("digest").asText("")),
        claims.path("name").asText(""),
        claims.path("revision").asText(""),
        module.path("abi").asText(""),
        module.path("dialect").asText(""),
        module.path("size").asText(""),
        Fields.list(claims.path("capabilities")));
  }
}
