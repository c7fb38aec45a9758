package dev.slipway.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what the token reaches. */
@Command(name = "list", description = "Lists the namespaces that the token reaches.")
final class ListNamespacesCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Override
  public Integer call() throws IOException {
    try (ApiClient api = remote.open(remote.connection())) {
      List<JsonNode> namespaces = api.all(ApiPath.of("namespaces"));
      Table table = new Table("NAME", "CREATED", "BY", "DESCRIPTION");
      for (JsonNode each : namespaces) {
        table.row(
            each.path("name").asText(""),
            each.path("createdAt").asText(""),
            each.path("createdBy").asText(""),
            each.path("description").asText(""));
      }
      remote.print(namespaces, table::print);
    }
    return 0;
  }
}
