package dev.slipway.cli.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a version. */
@Command(name = "view", description = "Shows a version and whether it serves.")
final class ViewVersionCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function.")
  private String function;

  @Parameters(index = "1", paramLabel = "N", description = "The version's number.")
  private int number;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "functions", function);
      JsonNode version = api.get(path.then("versions", Integer.toString(number)));
      Shares shares = Shares.of(api.get(path.then("release")));
      remote.print(version, VersionFields.of(version).add("serves", shares.of(number))::print);
    }
    return 0;
  }
}
