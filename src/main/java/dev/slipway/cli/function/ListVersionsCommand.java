package dev.slipway.cli.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.module.DigestPrefix;
import dev.slipway.cli.terminal.Fields;
import dev.slipway.cli.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists a function's versions. */
@Command(name = "list", description = "Lists the versions of a function and which of them serve.")
final class ListVersionsCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FN", description = "The function.")
  private String function;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "functions", function);
      List<JsonNode> versions = api.all(path.then("versions"));
      Shares shares = Shares.of(api.get(path.then("release")));
      Table table =
          new Table("VERSION", "SERVES", "REVISION", "DIGEST", "ABI", "DIALECT", "CAPABILITIES");
      versions.forEach(version -> add(table, version, shares));
      remote.print(versions, table::print);
    }
    return 0;
  }

  private static void add(Table table, JsonNode version, Shares shares) {
    table.row(
        version.path("number").asText(""),
        shares.of(version.path("number").asInt()),
        version.path("revision").asText(""),
        DigestPrefix.shortened(version.path("digest").asText("")),
        version.path("abi").asText(""),
        version.path("dialect").asText(""),
        Fields.list(version.path("capabilities")));
  }
}
