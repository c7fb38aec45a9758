package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cli.client.ApiAnswer;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiProblem;
import dev.slipway.cli.client.ApiRequest;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which release the caller has seen: a change goes ahead only if it is the current one still. */
final class SeenRelease {
  private static final int PRECONDITION_FAILED = 412;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--if-release",
      paramLabel = "N",
      description = "Only if N is the current release; else the one that the command finds.")
  private @Nullable Integer number;

  boolean isGiven() {
    return number != null;
  }

  /** Sends a change; if another one came before, that is told before the refusal is thrown. */
  ApiAnswer change(ApiClient api, ApiRequest request, JsonNode found) {
    int seen = number == null ? found.path("number").intValue() : number;
    try {
      return api.call(request.with("If-Match", "\"" + seen + "\""));
    } catch (ApiProblem refusal) {
      JsonNode current = refusal.document().path("current");
      if (refusal.status() == PRECONDITION_FAILED && current.isObject()) {
        tell(current);
      }
      throw refusal;
    }
  }

  private void tell(JsonNode current) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("Now %s:".formatted(ReleaseText.headline(current)));
    err.println("  it serves " + ReleaseText.targets(current.path("targets")));
    err.flush();
  }
}
