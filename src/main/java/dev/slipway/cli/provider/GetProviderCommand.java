package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One provider. */
@Command(name = "get", description = "Shows a provider: its configuration, health and calls.")
final class GetProviderCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The provider's name.")
  private String name;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      JsonNode provider = api.get(Remote.in(connection, "providers", name));
      remote.print(provider, ProviderText.fields(provider)::print);
    }
    return 0;
  }
}
