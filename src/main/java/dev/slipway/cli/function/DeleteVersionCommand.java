package dev.slipway.cli.function;

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

/** Deletes a version, after it was shown. */
@Command(
    name = "delete",
    description = "Shows a version, asks, and deletes it if none of the last releases names it.")
final class DeleteVersionCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function.")
  private String function;

  @Parameters(index = "1", paramLabel = "N", description = "The version's number.")
  private int number;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "functions", function);
      ApiPath version = path.then("versions", Integer.toString(number));
      VersionFields.of(api.get(version))
          .add("serves", Shares.of(api.get(path.then("release"))).of(number))
          .print(remote.err());
      remote.confirm(yes, "Delete version %d of %s?".formatted(number, function));
      remote.print(
          api.call(ApiRequest.delete(version)).body(),
          out -> out.println("Deleted: version %d of %s".formatted(number, function)));
    }
    return 0;
  }
}
