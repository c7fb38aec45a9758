package dev.slipway.cli.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a function; the description of an existing one stays unless one is named. */
@Command(name = "create", description = "Creates a function, or describes it anew.")
final class CreateFunctionCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FN", description = "A lower-case letter, then letters, digits and -.")
  private String name;

  @Option(names = "--description", paramLabel = "TEXT", description = "For people.")
  private @Nullable String description;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "functions", name);
      ApiAnswer answer = api.call(ApiRequest.put(path, settings(api.find(path))));
      String what = answer.created() ? "Created" : "Was there";
      remote.print(answer.body(), out -> out.println("%s: function %s".formatted(what, name)));
    }
    return 0;
  }

  private ObjectNode settings(Optional<JsonNode> present) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    if (description != null) {
      return settings.put("description", description);
    }
    present
        .map(function -> function.get("description"))
        .ifPresent(text -> settings.set("description", text));
    return settings;
  }
}
