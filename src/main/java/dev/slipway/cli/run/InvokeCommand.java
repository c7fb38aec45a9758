package dev.slipway.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Format;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Invokes a function once and prints what it answered. */
@Command(
    name = "invoke",
    description = "Invokes a function and prints its answer; 1 if the guest failed.",
    footer = {
      "",
      "  slipway invoke hello --http 'GET /greet?name=you' -H 'Accept: text/plain'",
      "  slipway invoke hello --http 'POST /' --body hi --header-file headers.txt",
      "  slipway invoke echo --operation Echo --payload-file request.bin > answer.bin",
      "  slipway invoke add --export add 2 -3"
    })
public final class InvokeCommand implements Callable<Integer> {
  @Mixin private Remote remote;

  @Parameters(paramLabel = "FN", description = "The function.")
  private String function;

  @Mixin private InvocationOptions invocation;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "This version in place of the one that the release would pick.")
  private @Nullable Integer version;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also tell outcome, status, headers, version, duration and host calls.")
  private boolean verbose;

  @Override
  public Integer call() throws IOException {
    ObjectNode request = request();
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiAnswer answer =
          api.call(
              ApiRequest.post(Remote.in(connection, "functions", function, "invoke"), request));
      print(new InvokeAnswer(answer.body(), answer.requestId().orElse("")));
    }
    return 0;
  }

  private ObjectNode request() throws IOException {
    try {
      ObjectNode request = invocation.request(remote.surroundings().in());
      if (version != null) {
        request.put("version", version);
      }
      return request;
    } catch (IllegalArgumentException e) {
      throw remote.usage(e.getMessage());
    }
  }

  private void print(InvokeAnswer answer) throws IOException {
    if (verbose) {
      answer.describe(remote.err());
    }
    if (remote.format() == Format.JSON) {
      remote.out().println(answer.json().toPrettyString());
      remote.out().flush();
    } else {
      answer.write(remote.surroundings().out());
    }
    answer.requireAnswered(function);
  }
}
