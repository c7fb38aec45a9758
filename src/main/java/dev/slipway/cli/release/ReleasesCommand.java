package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.PositiveNumber;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Change;
import dev.slipway.cli.terminal.Table;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The history. */
@Command(
    name = "releases",
    description = "Shows a function's releases, newest first: who, when, why, what has changed.",
    footer = {
      "%nExamples:",
      "  slipway releases hello       the history",
      "  slipway releases hello 7     release 7, and field by field what it has changed"
    })
public final class ReleasesCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function's name.")
  private String function;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NUMBER", description = "One release.")
  private @Nullable Integer number;

  @Option(
      names = "--limit",
      defaultValue = "50",
      converter = PositiveNumber.class,
      paramLabel = "N",
      description = "How many at most; ${DEFAULT-VALUE} unless said.")
  private int limit;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "functions", function, "releases");
      if (number == null) {
        List<JsonNode> releases = api.first(path, limit);
        remote.print(releases, table(releases)::print);
      } else {
        JsonNode release = api.get(path.then(number.toString()));
        remote.print(release, out -> print(release, out));
      }
    }
    return 0;
  }

  private static Table table(List<JsonNode> releases) {
    Table table = new Table("RELEASE", "KIND", "SERVES", "AT", "BY", "REASON", "CHANGED");
    for (JsonNode release : releases) {
      table.row(
          release.path("number").asText(),
          release.path("kind").asText(),
          ReleaseText.targets(release.path("targets")),
          Terminal.time(release.path("createdAt")),
          release.path("createdBy").asText(),
          release.path("reason").asText(""),
          ReleaseText.fields(ReleaseText.changes(release)));
    }
    return table;
  }

  private static void print(JsonNode release, PrintWriter out) {
    ReleaseFields.of(release).print(out);
    List<Change> changes = ReleaseText.changes(release);
    if (!changes.isEmpty()) {
      out.println("changed:");
      changes.forEach(change -> out.println("  " + ReleaseText.line(change)));
    }
  }
}
