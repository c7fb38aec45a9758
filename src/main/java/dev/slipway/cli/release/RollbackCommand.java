package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The way back. */
@Command(
    name = "rollback",
    description = "Restores an earlier release whole: targets, bindings, limits, environment.",
    footer = {
      "%nExamples:",
      "  slipway rollback hello --reason 'version 2 is slow'",
      "  slipway rollback hello --to 7 --reason 'as it was on Monday'"
    })
public final class RollbackCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function's name.")
  private String function;

  @Option(
      names = "--to",
      paramLabel = "N",
      description = "The release; else the last one that served other versions.")
  private @Nullable Integer to;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for the history.")
  private String reason;

  @Mixin private final SeenRelease seen = new SeenRelease();

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiPath path = Remote.in(connection, "functions", function);
      JsonNode current = api.get(path.then("release"));
      ObjectNode request = JsonNodeFactory.instance.objectNode().put("reason", reason);
      if (to != null) {
        request.put("toRelease", to);
      }
      ApiRequest rollback = ApiRequest.post(path.then("rollback"), request);
      JsonNode next = seen.change(api, rollback, current).body();
      remote.print(next, ReleaseText.printer(function, current, next));
    }
    return 0;
  }
}
