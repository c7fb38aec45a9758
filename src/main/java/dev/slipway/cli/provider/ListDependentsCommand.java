package dev.slipway.cli.provider;

import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who is hit when a provider changes. */
@Command(
    name = "dependents",
    description = "Lists the functions whose current release binds a provider.")
final class ListDependentsCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The provider's name.")
  private String name;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      Dependents dependents =
          new ProviderCalls(api, Remote.in(connection, "providers", name), remote.err())
              .dependents();
      remote.print(dependents.all(), dependents.table()::print);
    }
    return 0;
  }
}
