package dev.slipway.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a namespace; what an existing one has and is not named here stays. */
@Command(
    name = "create",
    description = "Creates a namespace, or describes it anew. Only an admin may.")
final class CreateNamespaceCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "NAME", description = "A lower-case letter, then letters, digits and -.")
  private String name;

  @Option(names = "--description", paramLabel = "TEXT", description = "For people.")
  private @Nullable String description;

  @Override
  public Integer call() throws IOException {
    try (ApiClient api = remote.open(remote.connection())) {
      ApiPath path = ApiPath.of("namespaces", name);
      ApiAnswer answer = api.call(ApiRequest.put(path, settings(api.find(path))));
      String what = answer.created() ? "Created" : "Was there";
      remote.print(answer.body(), out -> out.println("%s: namespace %s".formatted(what, name)));
    }
    return 0;
  }

  /** A PUT says everything anew, so it repeats what is to stay. */
  private ObjectNode settings(Optional<JsonNode> present) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    present
        .map(namespace -> namespace.get("description"))
        .ifPresent(text -> settings.set("description", text));
    present
        .map(namespace -> namespace.get("limits"))
        .ifPresent(limits -> settings.set("limits", limits));
    if (description != null) {
      settings.put("description", description);
    }
    return settings;
  }
}
