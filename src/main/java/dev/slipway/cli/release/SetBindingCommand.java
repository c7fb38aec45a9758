package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Binds, or binds anew. */
@Command(
    name = "set",
    description = "Binds a contract of a function to a provider, which makes a new release.",
    footer = {
      "%nExamples:",
      "  slipway bindings set counter wascc:keyvalue store",
      "  slipway bindings set mailer wascc:messaging/inbox broker --value SUBSCRIPTION=mail.*"
    })
final class SetBindingCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function's name.")
  private String function;

  @Parameters(
      index = "1",
      paramLabel = "CONTRACT[/LINK]",
      converter = BindingArgument.Converter.class,
      description = "What the function calls; its default link unless said.")
  private BindingArgument binding;

  @Parameters(index = "2", paramLabel = "PROVIDER", description = "The provider's name.")
  private String provider;

  @Mixin private final BindingValueOptions values = new BindingValueOptions();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "function, or namespace for data that its functions share.")
  private @Nullable String scope;

  @Mixin private final SeenRelease seen = new SeenRelease();

  @Override
  public Integer call() throws IOException {
    values.requireFit();
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiPath path = Remote.in(connection, "functions", function);
      JsonNode current = api.get(path.then("release"));
      ApiRequest put = ApiRequest.put(binding.in(path), request());
      ApiAnswer answer = seen.change(api, put, current);
      remote.print(answer.body(), out -> print(current, answer, out));
    }
    return 0;
  }

  private ObjectNode request() throws IOException {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("provider", provider);
    ObjectNode named = request.putObject("values");
    values.read(remote.surroundings().in()).forEach(named::put);
    if (scope != null) {
      request.put("scope", scope);
    }
    return request;
  }

  private void print(JsonNode current, ApiAnswer answer, PrintWriter out) {
    String before = current.path("number").asText();
    String after = answer.entityTag().orElse("").replace("\"", "");
    String step =
        before.equals(after)
            ? "release %s stays, it was bound so".formatted(before)
            : "release %s -> %s".formatted(before, after);
    String bound = "%s is bound to %s".formatted(binding, provider);
    out.println(Terminal.plain("%s: %s, %s".formatted(function, step, bound)));
  }
}
