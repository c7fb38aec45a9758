package dev.slipway.cli.route;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a route, or changes it. */
@Command(
    name = "set",
    description = "Makes a route, or makes it anew; it is in use when the command returns.",
    footer = {
      "%nExample:",
      "  slipway routes set greet --path /greet --function hello --methods GET --strip-prefix"
    })
final class SetRouteCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The route's name.")
  private String name;

  @Option(
      names = "--path",
      required = true,
      paramLabel = "PATH",
      description = "A prefix by whole segments.")
  private String path;

  @Option(
      names = "--function",
      required = true,
      paramLabel = "FN",
      description = "The function that answers.")
  private String function;

  @Option(names = "--host", paramLabel = "HOST", description = "Any host unless said.")
  private @Nullable String host;

  @Option(
      names = "--methods",
      split = ",",
      paramLabel = "METHOD",
      description = "Such as GET,HEAD; any method unless said.")
  private List<String> methods = new ArrayList<>();

  @Option(names = "--strip-prefix", description = "The function sees the path without the prefix.")
  private boolean stripPrefix;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    try (ApiClient api = remote.open(connection)) {
      ApiAnswer answer = api.call(ApiRequest.put(Remote.in(connection, "routes", name), body()));
      String what = answer.created() ? "created" : "changed";
      remote.print(
          answer.body(),
          out ->
              out.println(
                  Terminal.plain("route %s %s: ".formatted(name, what))
                      + RouteText.address(answer.body())));
    }
    return 0;
  }

  private ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("path", path).put("function", function).put("stripPrefix", stripPrefix);
    if (host != null) {
      body.put("host", host);
    }
    if (!methods.isEmpty()) {
      ArrayNode named = body.putArray("methods");
      methods.forEach(named::add);
    }
    return body;
  }
}
