package dev.slipway.cli.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a provider. */
@Command(
    name = "create",
    description = "Makes a provider of a name that is free; `swap` changes one that is there.",
    footer = {
      "%nExamples:",
      "  slipway providers create store --contract wascc:keyvalue --type memory",
      "  slipway providers create store --contract wascc:keyvalue --type redis \\",
      "    --set url=redis://localhost:6379/0 --secret password=redis.password",
      "  slipway providers create web --contract wascc:http_client --type http \\",
      "    --set 'allow=[\"example.com\"]'"
    })
final class CreateProviderCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "NAME", description = "The provider's name.")
  private String name;

  @Option(
      names = "--contract",
      required = true,
      paramLabel = "CONTRACT",
      description = "What it serves, such as wascc:keyvalue.")
  private String contract;

  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      description = "How, such as memory, redis, postgres, local, nats, files, http, function.")
  private String type;

  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Override
  public Integer call() throws IOException {
    options.requireFit();
    ObjectNode config =
        options.json(JsonNodeFactory.instance.objectNode(), remote.surroundings().in());
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiPath path = Remote.in(connection, "providers", name);
      JsonNode made =
          new ProviderCalls(api, path, remote.err()).create(contract, type, config).body();
      remote.print(
          made,
          out ->
              out.println(
                  Terminal.plain("provider " + name + " created: ") + ProviderText.summary(made)));
    }
    return 0;
  }
}
