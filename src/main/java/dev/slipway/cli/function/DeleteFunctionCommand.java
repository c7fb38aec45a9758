package dev.slipway.cli.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Fields;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes a function, after what it serves and who leads to it was shown. */
@Command(
    name = "delete",
    description = "Shows what a function serves, asks, and deletes it with versions and releases.")
final class DeleteFunctionCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(paramLabel = "FN", description = "The function; it stops serving at once.")
  private String name;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiPath path = Remote.in(connection, "functions", name);
      JsonNode release = api.get(path.then("release"));
      new Fields()
          .add("serves", Shares.of(release).toString())
          .add("release", release.path("number"))
          .add("versions", Integer.toString(api.all(path.then("versions")).size()))
          .add("routes", routes(api.all(Remote.in(connection, "routes"))))
          .print(remote.err());
      remote.confirm(yes, "Delete the function %s?".formatted(name));
      remote.print(
          api.call(ApiRequest.delete(path)).body(),
          out -> out.println("Deleted: function " + name));
    }
    return 0;
  }

  /** Those that lead to it; the platform deletes no function before them. */
  private String routes(List<JsonNode> all) {
    return all.stream()
        .filter(route -> route.path("function").asText("").equals(name))
        .map(route -> route.path("name").asText(""))
        .collect(Collectors.joining(", "));
  }
}
