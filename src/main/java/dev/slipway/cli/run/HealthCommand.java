package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks functions how they are. */
@Command(
    name = "health",
    description =
        "Asks a function, or all, for their health; 1 if one is degraded or unhealthy, with why.")
public final class HealthCommand implements Callable<Integer> {
  @Mixin private Remote remote;

  @Parameters(arity = "0..1", paramLabel = "FN", description = "The function; else all.")
  private @Nullable String function;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      return function == null ? all(api, connection) : one(api, connection, function);
    }
  }

  private int one(ApiClient api, Connection connection, String name) {
    JsonNode health = api.get(Remote.in(connection, "functions", name, "health"));
    FunctionReport report = new FunctionReport(name, health);
    remote.print(health, out -> FunctionReport.print(List.of(report), out));
    return report.isWell() ? 0 : 1;
  }

  private int all(ApiClient api, Connection connection) {
    List<FunctionReport> reports = FunctionReport.all(api, connection);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (FunctionReport report : reports) {
      ObjectNode named = array.addObject().put("function", report.name());
      report.health().properties().forEach(each -> named.set(each.getKey(), each.getValue()));
    }
    remote.print(array, out -> FunctionReport.print(reports, out));
    return reports.stream().allMatch(FunctionReport::isWell) ? 0 : 1;
  }
}
