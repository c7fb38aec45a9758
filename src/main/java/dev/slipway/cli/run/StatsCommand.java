package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a function did lately. */
@Command(
    name = "stats",
    description = "Shows a function's counts by outcome and version, and its latencies.")
public final class StatsCommand implements Callable<Integer> {
  @Mixin private Remote remote;

  @Parameters(paramLabel = "FN", description = "The function.")
  private String function;

  @Option(
      names = "--window",
      paramLabel = "DURATION",
      description = "How far back, such as 5m or PT5M; else what the platform has configured.")
  private @Nullable String window;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    ApiPath path = Remote.in(connection, "functions", function, "stats");
    try (ApiClient api = remote.open(connection)) {
      JsonNode stats = api.get(window == null ? path : path.with("window", Durations.iso(window)));
      remote.print(stats, out -> new StatsTable(stats).print(out));
    }
    return 0;
  }
}
