package dev.slipway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiProblem;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.client.Unreachable;
import dev.slipway.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells the versions of this command and of the platform, if one answers. */
@Command(
    name = "version",
    description = "Shows the version of this command, and the platform's if it answers.")
final class VersionCommand implements Callable<Integer> {
  /** Who asks for a version does not wait for a platform that hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Mixin private Remote remote;

  @Override
  public Integer call() throws IOException {
    Connection connection = remote.connection();
    ObjectNode versions = JsonNodeFactory.instance.objectNode().put("client", Version.TEXT);
    versions.put("url", connection.url().toString());
    try (ApiClient api = remote.open(connection, PATIENCE)) {
      JsonNode about = api.get(ApiPath.of("about"));
      versions.set("platform", about.path("version"));
      versions.set("engine", about.path("engine"));
    } catch (ApiProblem e) {
      versions.put("problem", e.reason());
    } catch (Unreachable e) {
      versions.put("problem", e.getMessage());
    }
    remote.print(versions, out -> print(versions, out));
    return 0;
  }

  private static void print(JsonNode versions, PrintWriter out) {
    out.println("client    " + versions.path("client").asText());
    JsonNode engine = versions.path("engine");
    out.println(
        "platform  "
            + Terminal.plain(
                versions.has("problem")
                    ? "unknown: " + versions.path("problem").asText()
                    : "%s at %s, engine %s %s"
                        .formatted(
                            versions.path("platform").asText(),
                            versions.path("url").asText(),
                            engine.path("name").asText(),
                            engine.path("version").asText())));
  }
}
