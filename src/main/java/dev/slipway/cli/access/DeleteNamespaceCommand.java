package dev.slipway.cli.access;

import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a namespace, after what it holds was shown. */
@Command(
    name = "delete",
    description = "Shows what a namespace holds, asks, and deletes it if it is empty.")
final class DeleteNamespaceCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "NAME", description = "The namespace.")
  private String name;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    try (ApiClient api = remote.open(remote.connection())) {
      ApiPath path = ApiPath.of("namespaces", name);
      api.get(path);
      NamespaceContents.read(api, path).print(remote.err());
      remote.confirm(yes, "Delete the namespace %s?".formatted(Terminal.plain(name)));
      remote.print(
          api.call(ApiRequest.delete(path)).body(),
          out -> out.println("Deleted: namespace " + name));
    }
    return 0;
  }
}
