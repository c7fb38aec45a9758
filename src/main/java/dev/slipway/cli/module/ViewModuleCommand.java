package dev.slipway.cli.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a stored module. */
@Command(name = "view", description = "Shows what is known of a module.")
final class ViewModuleCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(
      paramLabel = "DIGEST",
      converter = DigestPrefix.Converter.class,
      description = "Its digest, or the beginning of it.")
  private DigestPrefix digest;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      JsonNode module = api.get(Remote.in(connection, "modules", digest.resolve(api, connection)));
      remote.print(module, ModuleFields.of(module)::print);
    }
    return 0;
  }
}
