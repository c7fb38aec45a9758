package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Table;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All providers. */
@Command(name = "list", description = "Lists the providers of the namespace.")
final class ListProvidersCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      List<JsonNode> providers = api.all(Remote.in(connection, "providers"));
      remote.print(providers, table(providers)::print);
    }
    return 0;
  }

  private static Table table(List<JsonNode> providers) {
    Table table = new Table("PROVIDER", "CONTRACT", "TYPE", "HEALTH", "BREAKER", "CHANGED", "BY");
    for (JsonNode provider : providers) {
      table.row(
          provider.path("name").asText(),
          provider.path("contract").asText(),
          provider.path("type").asText(),
          ProviderText.health(provider),
          provider.path("breaker").asText("unknown"),
          Terminal.time(provider.path("changedAt")),
          provider.path("changedBy").asText());
    }
    return table;
  }
}
