package dev.slipway.cli.module;

import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a module, after it was shown. */
@Command(
    name = "delete",
    description = "Shows a module, asks, and deletes it if no version uses it.")
final class DeleteModuleCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(
      paramLabel = "DIGEST",
      converter = DigestPrefix.Converter.class,
      description = "Its digest, or the beginning of it.")
  private DigestPrefix digest;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      String whole = digest.resolve(api, connection);
      ApiPath path = Remote.in(connection, "modules", whole);
      ModuleFields.of(api.get(path)).print(remote.err());
      remote.confirm(yes, "Delete the module %s?".formatted(DigestPrefix.shortened(whole)));
      remote.print(
          api.call(ApiRequest.delete(path)).body(), out -> out.println("Deleted: " + whole));
    }
    return 0;
  }
}
