package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a binding. */
@Command(
    name = "remove",
    description = "Ends a binding by a new release: calls of it are denied from then on.",
    footer = {"%nExample:", "  slipway bindings remove counter wascc:keyvalue"})
final class RemoveBindingCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function's name.")
  private String function;

  @Parameters(
      index = "1",
      paramLabel = "CONTRACT[/LINK]",
      converter = BindingArgument.Converter.class,
      description = "What is bound; the default link unless said.")
  private BindingArgument binding;

  @Mixin private final SeenRelease seen = new SeenRelease();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiPath path = Remote.in(connection, "functions", function);
      JsonNode current = api.get(path.then("release"));
      JsonNode bound = api.get(binding.in(path));
      requireConsent(current, bound);
      ApiAnswer answer = seen.change(api, ApiRequest.delete(binding.in(path)), current);
      String after = answer.entityTag().orElse("").replace("\"", "");
      remote.print(
          answer.body(),
          out ->
              out.println(
                  "%s: release %d -> %s, %s is bound no more"
                      .formatted(function, current.path("number").asInt(), after, binding)));
    }
    return 0;
  }

  private void requireConsent(JsonNode current, JsonNode bound) throws IOException {
    String serves = ReleaseText.targets(current.path("targets"));
    String provider = bound.path("provider").asText();
    remote
        .err()
        .println(
            Terminal.plain(
                "%s serves %s; its calls of %s, now served by %s, will be denied."
                    .formatted(function, serves, binding, provider)));
    remote.confirm(yes, "End the binding %s of %s?".formatted(binding, function));
  }
}
