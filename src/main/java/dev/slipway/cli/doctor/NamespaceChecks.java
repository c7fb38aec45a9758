package dev.slipway.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiProblem;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.run.FunctionReport;
import java.util.List;
import java.util.stream.Collectors;

/** What is in the chosen namespace, and how it is. */
record NamespaceChecks(ApiClient api, Connection connection) {
  static final List<String> NAMES = List.of("namespace", "providers", "functions");

  List<Finding> findings() {
    try {
      JsonNode _ = api.get(Remote.in(connection));
    } catch (ApiProblem e) {
      String reason = "the namespace cannot be read";
      return List.of(
          Finding.failed("namespace", e),
          Finding.skipped("providers", reason),
          Finding.skipped("functions", reason));
    }
    return List.of(
        Finding.ok("namespace", connection.namespace() + " exists"), providers(), functions());
  }

  private Finding providers() {
    try {
      List<JsonNode> all = api.all(Remote.in(connection, "providers"));
      String ill =
          all.stream()
              .filter(
                  provider -> provider.path("health").path("status").asText().equals("unhealthy"))
              .map(NamespaceChecks::fault)
              .collect(Collectors.joining(" "));
      return ill.isEmpty()
          ? Finding.ok("providers", counted(all.size(), "provider"))
          : Finding.failed(
              "providers", ill, "Bring their servers back, or swap them: slipway providers swap.");
    } catch (ApiProblem e) {
      return Finding.failed("providers", e);
    }
  }

  private static String fault(JsonNode provider) {
    JsonNode health = provider.path("health");
    return "%s is unhealthy (%s): %s"
        .formatted(
            provider.path("name").asText(),
            health.path("reason").asText(),
            health.path("message").asText());
  }

  private Finding functions() {
    try {
      List<FunctionReport> all = FunctionReport.all(api, connection);
      String ill =
          all.stream()
              .filter(report -> !report.isWell())
              .map(report -> report.name() + ": " + report.causes())
              .collect(Collectors.joining(" "));
      return ill.isEmpty()
          ? Finding.ok("functions", counted(all.size(), "function"))
          : Finding.failed("functions", ill, "See slipway health and slipway logs of each.");
    } catch (ApiProblem e) {
      return Finding.failed("functions", e);
    }
  }

  private static String counted(int number, String what) {
    return switch (number) {
      case 0 -> "there is none";
      case 1 -> "1 " + what + " is well";
      default -> number + " " + what + "s are well";
    };
  }
}
