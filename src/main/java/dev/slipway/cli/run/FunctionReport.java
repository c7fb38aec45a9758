package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a function's health is, as the platform has told it. */
public record FunctionReport(String name, JsonNode health) {
  private static final Set<String> WELL = Set.of("healthy", "unknown");

  /** Those of all functions of the namespace. */
  public static List<FunctionReport> all(ApiClient api, Connection connection) {
    return api.all(Remote.in(connection, "functions")).stream()
        .map(function -> function.path("name").asText())
        .map(name ->
            new FunctionReport(name, api.get(Remote.in(connection, "functions", name, "health"))))
        .toList();
  }

  /** A guest that has no answer may be well, as the platform's probes see it too. */
  public boolean isWell() {
    return WELL.contains(status());
  }

  private String status() {
    return health.path("status").asText();
  }

  /** Why it is not healthy, in a sentence each. */
  public String causes() {
    return StreamSupport.stream(health.path("causes").spliterator(), false)
        .map(FunctionReport::cause)
        .collect(Collectors.joining(" "));
  }

  private static String cause(JsonNode cause) {
    String where =
        Stream.of("version", "contract", "link", "provider")
            .filter(cause::hasNonNull)
            .map(field -> field + " " + cause.path(field).asText())
            .collect(Collectors.joining(", "));
    String reason = cause.path("reason").asText();
    return where.isEmpty() ? reason : where + ": " + reason;
  }

  static void print(List<FunctionReport> reports, PrintWriter out) {
    Table table = new Table("FUNCTION", "STATUS", "CAUSES");
    reports.forEach(report -> table.row(report.name(), report.status(), report.causes()));
    table.print(out);
  }
}
