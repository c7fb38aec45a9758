package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a provider in the place of another one. */
@Command(
    name = "swap",
    description = {
      "Swaps a provider live for one of another type or configuration. Data does not move.",
      "Of the same type, what is not named stays as it is."
    },
    footer = {
      "%nExamples:",
      "  slipway providers swap store --type memory",
      "  slipway providers swap store --secret password=new.password"
    })
final class SwapProviderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The provider's name.")
  private String name;

  @Option(names = "--type", paramLabel = "TYPE", description = "The same unless said.")
  private @Nullable String type;

  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    options.requireFit();
    if (type == null && !options.isGiven()) {
      throw new ParameterException(
          spec.commandLine(), "Nothing is to change: give --type, --config, --set or --secret");
    }
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ProviderCalls calls =
          new ProviderCalls(api, Remote.in(connection, "providers", name), remote.err());
      JsonNode before = calls.get();
      String wanted = type == null ? before.path("type").asText() : type;
      ObjectNode config = options.json(start(before, wanted), remote.surroundings().in());
      requireConsent(calls.dependents(), before, wanted);
      JsonNode after = calls.swap(before, wanted, config).body();
      remote.print(after, out -> print(before, after, out));
    }
    return 0;
  }

  /** What the platform shows of a secret it takes for the secret that it has. */
  private static ObjectNode start(JsonNode before, String wanted) {
    return before.path("type").asText().equals(wanted)
            && before.path("config") instanceof ObjectNode config
        ? config
        : JsonNodeFactory.instance.objectNode();
  }

  private void requireConsent(Dependents dependents, JsonNode before, String wanted)
      throws IOException {
    dependents.warn(name, remote.err());
    String was = before.path("type").asText();
    String what = was.equals(wanted) ? "another " + was : wanted;
    remote.confirm(
        yes,
        Terminal.plain(
            "Data does not move by itself. %s Swap %s (%s) for %s?"
                .formatted(ProviderText.fateOfData(before), name, was, what)));
  }

  private void print(JsonNode before, JsonNode after, PrintWriter out) {
    JsonNode swap = after.path("swap");
    out.println(
        Terminal.plain("provider %s swapped: ".formatted(name))
            + ProviderText.summary(after)
            + Terminal.plain(", instead of type " + before.path("type").asText()));
    out.println(
        "  %d calls drained, cut over in %d microseconds, %s"
            .formatted(
                swap.path("drainedCalls").asLong(),
                swap.path("cutoverMicros").asLong(),
                swap.path("dataCarried").asBoolean() ? "data carried over" : "no data carried"));
  }
}
