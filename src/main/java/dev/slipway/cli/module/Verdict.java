package dev.slipway.cli.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Fields;
import dev.slipway.cli.terminal.Table;
import dev.slipway.cli.terminal.Terminal;
import java.io.PrintWriter;

/** What the platform's verifier says about a module. */
public record Verdict(JsonNode verdict) {
  /** Prints claims, then each check with its reason, and below a failed one what to do. */
  public void print(PrintWriter out) {
    Fields fields =
        new Fields()
            .add("digest", verdict.path("digest"))
            .add("abi", verdict.path("abi"))
            .add("dialect", verdict.path("dialect"));
    ModuleFields.claims(fields, verdict.path("claims")).print(out);
    out.println();
    printChecks(out);
    verdict
        .path("explanation")
        .path("notes")
        .forEach(note -> out.println("note: " + Terminal.plain(note.asText(""))));
    out.println(verdict.path("accepted").asBoolean() ? "accepted" : "not accepted");
  }

  /** Prints the checks alone. */
  public void printChecks(PrintWriter out) {
    Table table = new Table("CHECK", "OUTCOME", "REASON");
    for (JsonNode check : verdict.path("checks")) {
      table.row(
          check.path("check").asText(""),
          check.path("outcome").asText(""),
          check.path("reason").asText(""));
      if (check.hasNonNull("fix")) {
        table.row("", "", "fix: " + check.path("fix").asText(""));
      }
    }
    table.print(out);
  }
}
