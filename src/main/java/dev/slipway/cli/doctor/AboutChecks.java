package dev.slipway.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the platform's own report tells of itself.
 *
 * @param about as it came
 */
record AboutChecks(JsonNode about) {
  private static final String SECOND_ENGINE = "wasmtime-java";

  Finding token() {
    JsonNode caller = about.path("caller");
    String namespaces =
        StreamSupport.stream(caller.path("namespaces").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
    return Finding.ok(
        "token",
        "%s has the role %s in %s"
            .formatted(
                caller.path("name").asText(),
                caller.path("role").asText(),
                namespaces.equals("*") ? "all namespaces" : namespaces));
  }

  /** What runs guests, and whether the platform reaches what it keeps. */
  List<Finding> parts() {
    return List.of(engine(), database());
  }

  private Finding engine() {
    JsonNode engine = about.path("engine");
    String text = engine.path("name").asText() + " " + engine.path("version").asText();
    return engine.path("name").asText().equals(SECOND_ENGINE)
        ? Finding.failed(
            "engine",
            ("Guests run on %s, the second choice: it lacks current security fixes, instances and"
                    + " host calls cost ten times as much and more, and modules are compiled again"
                    + " at every start.")
                .formatted(text),
            "Start the platform by make run, which fetches libwasmtime; or set SLIPWAY_LIBWASMTIME"
                + " to the path that scripts/fetch-libwasmtime prints, and SLIPWAY_ENGINE to"
                + " libwasmtime.")
        : Finding.ok("engine", text);
  }

  private Finding database() {
    return about.path("database").path("reachable").asBoolean()
        ? Finding.ok("database", "it answers")
        : Finding.failed(
            "database",
            "The platform does not reach its database: functions serve, changes are refused.",
            "Start it, or see the platform's log and SLIPWAY_DATABASE_URL.");
  }
}
