package dev.slipway.cli.audit;

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

/** The record of changes. */
@Command(
    name = "audit",
    description = "Shows who changed what and when, newest first.",
    footer = {
      "%nExamples:",
      "  slipway audit                     the last changes in the namespace",
      "  slipway audit --limit 1 --changes the last one, field by field"
    })
public final class AuditCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "Of the whole platform, for its admin.")
  private boolean everywhere;

  @Option(
      names = "--limit",
      defaultValue = "50",
      converter = PositiveNumber.class,
      paramLabel = "N",
      description = "How many at most; ${DEFAULT-VALUE} unless said.")
  private int limit;

  @Option(names = "--after", paramLabel = "ID", description = "Only those before this one.")
  private @Nullable Long after;

  @Option(names = "--changes", description = "Show each field's value before and after.")
  private boolean changes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = everywhere ? ApiPath.of("audit") : Remote.in(connection, "audit");
      List<JsonNode> entries =
          api.first(after == null ? path : path.with("after", after.toString()), limit);
      remote.print(entries, changes ? out -> printChanges(entries, out) : table(entries)::print);
    }
    return 0;
  }

  private static Table table(List<JsonNode> entries) {
    Table table = new Table("ID", "AT", "BY", "ACTION", "NAMESPACE", "SUBJECT");
    for (JsonNode entry : entries) {
      table.row(
          entry.path("id").asText(),
          Terminal.time(entry.path("at")),
          entry.path("actor").asText(),
          entry.path("action").asText(),
          entry.path("namespace").asText(""),
          entry.path("subject").asText());
    }
    return table;
  }

  private static void printChanges(List<JsonNode> entries, PrintWriter out) {
    for (JsonNode entry : entries) {
      out.println(
          Terminal.plain(
              "%d  %s  %s  %s  %s"
                  .formatted(
                      entry.path("id").asLong(),
                      Terminal.time(entry.path("at")),
                      entry.path("actor").asText(),
                      entry.path("action").asText(),
                      entry.path("subject").asText())));
      Change.between(entry.path("before"), entry.path("after"))
          .forEach(change -> out.println("  " + change));
    }
  }
}
