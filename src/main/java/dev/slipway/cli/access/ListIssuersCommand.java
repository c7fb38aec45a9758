package dev.slipway.cli.access;

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

/** Lists the trusted issuers. */
@Command(name = "list", description = "Lists the issuers whom the namespace trusts.")
final class ListIssuersCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      List<JsonNode> issuers = api.all(Remote.in(connection, "issuers"));
      Table table = new Table("KEY", "TRUSTED SINCE", "BY", "NAME");
      for (JsonNode each : issuers) {
        table.row(
            each.path("accountKey").asText(""),
            each.path("createdAt").asText(""),
            each.path("createdBy").asText(""),
            each.path("name").asText(""));
      }
      remote.print(issuers, table::print);
    }
    return 0;
  }
}
