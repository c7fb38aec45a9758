package dev.slipway.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.client.Profile;
import dev.slipway.cli.client.ProfileFile;
import dev.slipway.cli.terminal.Fields;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps where the platform is and who calls, once the platform has taken the token. */
@Command(
    name = "login",
    description = {
      "Tries a token, and keeps it with the address and the namespace for later commands.",
      "The token is asked for, piped in, or read from a file."
    },
    footer = {
      "%nExample:",
      "  slipway login --url http://127.0.0.1:8080 --token-file data/admin.token"
    })
public final class LoginCommand implements Callable<Integer> {
  @Mixin private final Remote remote = new Remote();

  @Override
  public Integer call() throws IOException {
    Connection connection = connection();
    try (ApiClient api = remote.open(connection)) {
      JsonNode namespace = api.get(Remote.in(connection));
      JsonNode about = api.get(ApiPath.of("about"));
      ProfileFile file = ProfileFile.of(remote.surroundings().environment());
      file.write(
          new Profile(
              Optional.of(connection.url().toString()),
              Optional.of(connection.token()),
              Optional.of(connection.namespace())));
      remote.print(namespace, out -> print(out, connection, about, file));
    }
    return 0;
  }

  private Connection connection() throws IOException {
    Connection known = remote.connection();
    if (remote.namesTokenFile()) {
      return known;
    }
    String token = remote.surroundings().secret("Token for " + known.url() + ": ");
    return new Connection(known.url(), token, known.namespace());
  }

  private static void print(
      PrintWriter out, Connection connection, JsonNode about, ProfileFile file) {
    JsonNode caller = about.path("caller");
    out.println("Signed in to %s.".formatted(connection));
    new Fields()
        .add("platform", "Slipway " + about.path("version").asText(""))
        .add("you are", caller.path("name"))
        .add("role", caller.path("role"))
        .add("in", reach(caller.path("namespaces")))
        .print(out);
    out.println("Kept in " + file.path() + ", for you alone.");
  }

  private static String reach(JsonNode namespaces) {
    String names = Fields.list(namespaces);
    return names.equals("*") ? "all namespaces" : names;
  }
}
