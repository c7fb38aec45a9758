package dev.slipway.cli.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Fields;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a function and what it serves. */
@Command(name = "view", description = "Shows a function and which versions serve.")
final class ViewFunctionCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FN", description = "The function.")
  private String name;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "functions", name);
      JsonNode function = api.get(path);
      Shares shares = Shares.of(api.get(path.then("release")));
      remote.print(function, fields(function, shares)::print);
    }
    return 0;
  }

  private static Fields fields(JsonNode function, Shares shares) {
    return new Fields()
        .add("name", function.path("name"))
        .add("namespace", function.path("namespace"))
        .add("description", function.path("description"))
        .add("subject", function.path("subject"))
        .add("release", function.path("release"))
        .add("serves", shares.toString())
        .add(
            "created",
            function.path("createdAt").asText("") + " by " + function.path("createdBy").asText(""));
  }
}
