package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a provider away. */
@Command(
    name = "remove",
    description = "Removes a provider live. Bindings stay, and work when the name is put back.")
final class RemoveProviderCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The provider's name.")
  private String name;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ProviderCalls calls =
          new ProviderCalls(api, Remote.in(connection, "providers", name), remote.err());
      JsonNode provider = calls.get();
      Dependents dependents = calls.dependents();
      dependents.warn(name, remote.err());
      remote.confirm(yes, Terminal.plain(question(provider, dependents)));
      ApiAnswer answer = calls.remove(provider);
      remote.print(
          answer.body(), out -> out.println(Terminal.plain("provider " + name + " removed")));
    }
    return 0;
  }

  private String question(JsonNode provider, Dependents dependents) {
    String callers =
        dependents.hit() == 0
            ? ""
            : "Their callers get 503 capability-unavailable until the name is put back. ";
    return "%s%s Remove %s?".formatted(callers, ProviderText.fateOfData(provider), name);
  }
}
