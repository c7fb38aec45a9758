package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Table;
import dev.slipway.cli.terminal.Terminal;
import java.io.PrintWriter;

/** Statistics for people. */
record StatsTable(JsonNode stats) {
  void print(PrintWriter out) {
    line(out, "window", Durations.text(stats.path("window").asText()));
    line(out, "invocations", stats.path("invocations").asText());
    line(out, "in flight", stats.path("inFlight").asText());
    JsonNode instances = stats.path("instances");
    line(out, "instances", text(instances, "busy") + " busy, " + text(instances, "idle") + " idle");
    JsonNode latency = stats.path("latency");
    if (latency.isObject()) {
      line(
          out,
          "latency",
          "p50 %s, p95 %s, p99 %s (of %s)"
              .formatted(
                  Durations.text(text(latency, "p50")),
                  Durations.text(text(latency, "p95")),
                  Durations.text(text(latency, "p99")),
                  text(latency, "count")));
    }
    printVersions(out);
  }

  private void printVersions(PrintWriter out) {
    if (stats.path("outcomes").isEmpty()) {
      return;
    }
    Table table = new Table("VERSION", "OUTCOME", "COUNT");
    stats.path("versions").forEach(version -> rows(table, text(version, "version"), version));
    rows(table, "all", stats);
    out.println();
    table.print(out);
  }

  private static void rows(Table table, String name, JsonNode counts) {
    counts
        .path("outcomes")
        .properties()
        .forEach(count -> table.row(name, count.getKey(), count.getValue().asText()));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println(String.format("%-12s %s", name, Terminal.plain(value)));
  }
}
