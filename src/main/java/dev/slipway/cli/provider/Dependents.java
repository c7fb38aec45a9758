package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.List;

/** The functions that a provider serves, as the platform lists them. */
record Dependents(List<JsonNode> all) {
  Dependents {
    all = List.copyOf(all);
  }

  /** How many callers would notice: functions that serve and claim the contract. */
  long hit() {
    return all.stream()
        .filter(each -> each.path("serving").asBoolean() && each.path("claimed").asBoolean())
        .map(each -> each.path("function").asText())
        .distinct()
        .count();
  }

  /** For who is about to change the provider. */
  void warn(String provider, PrintWriter err) {
    if (all.isEmpty()) {
      err.println("Nothing is bound to %s.".formatted(provider));
    } else {
      err.println("Bound to %s, %d of them serving calls by it:".formatted(provider, hit()));
      table().print(err);
    }
    err.flush();
  }

  Table table() {
    Table table = new Table("FUNCTION", "CONTRACT", "LINK", "RELEASE", "SERVING", "CLAIMED");
    for (JsonNode each : all) {
      table.row(
          each.path("function").asText(),
          each.path("contract").asText(),
          each.path("link").asText(),
          each.path("release").asText(),
          each.path("serving").asBoolean() ? "yes" : "no",
          each.path("claimed").asBoolean() ? "yes" : "no");
    }
    return table;
  }
}
