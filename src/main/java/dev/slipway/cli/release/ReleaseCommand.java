package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.terminal.Change;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The swap. */
@Command(
    name = "release",
    description = "Swaps what a function serves, live; shows its release if nothing is to change.",
    footer = {
      "%nExamples:",
      "  slipway release hello 2                   version 2 takes everything",
      "  slipway release hello 1=9 2=1 --dry-run   what would change if it took a tenth",
      "  slipway release hello --limit wallDeadline=PT2S --reason 'callers give up sooner'"
    })
public final class ReleaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final Remote remote = new Remote();

  @Parameters(index = "0", paramLabel = "FN", description = "The function's name.")
  private String function;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "VERSION[=WEIGHT]",
      description = "What to serve: 2 alone, or shares such as 1=9 2=1; else it stays.")
  private List<String> versions = new ArrayList<>();

  @Option(names = "--none", description = "Serve nothing: callers get 503 no-release.")
  private boolean none;

  @Mixin private final StateOptions state = new StateOptions();
  @Mixin private final SeenRelease seen = new SeenRelease();
  @Mixin private final ReleaseTerms terms = new ReleaseTerms();

  @Option(
      names = "--dry-run",
      description = "Show the difference field by field, and change nothing.")
  private boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before the function serves nothing.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Targets targets = targets();
    state.requireOpen();
    boolean isChange = isChange(targets);
    Connection connection = remote.connection();
    try (ApiClient api = remote.openForWork(connection)) {
      ApiPath path = Remote.in(connection, "functions", function, "release");
      JsonNode current = api.get(path);
      if (!isChange) {
        remote.print(current, ReleaseFields.of(current)::print);
      } else if (dryRun) {
        JsonNode next = swap(api, path.with("dryRun", "true"), targets, current);
        remote.print(next, out -> printRehearsal(next, out));
      } else {
        requireConsent(current);
        JsonNode next = swap(api, path, targets, current);
        remote.print(next, ReleaseText.printer(function, current, next));
      }
    }
    return 0;
  }

  private Targets targets() {
    try {
      return new Targets(versions.stream().map(TargetArgument::parse).toList(), none);
    } catch (TypeConversionException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private boolean isChange(Targets targets) {
    boolean isChange = targets.isGiven() || state.isGiven();
    if (!isChange && (terms.isGiven() || seen.isGiven() || dryRun || yes)) {
      throw new ParameterException(
          spec.commandLine(), "Nothing is to change: give a version, --none, or another option");
    }
    return isChange;
  }

  private JsonNode swap(ApiClient api, ApiPath path, Targets targets, JsonNode current)
      throws IOException {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.set("targets", targets.jsonOr(current));
    state.fill(request, current, remote.surroundings().in());
    terms.fill(request);
    return seen.change(api, ApiRequest.put(path, request), current).body();
  }

  private void requireConsent(JsonNode current) throws IOException {
    if (none && !current.path("targets").isEmpty()) {
      remote
          .err()
          .println(
              "%s serves %s; without it callers get 503 no-release."
                  .formatted(function, ReleaseText.targets(current.path("targets"))));
      remote.confirm(yes, "Take %s out of service?".formatted(function));
    }
  }

  private void printRehearsal(JsonNode next, PrintWriter out) {
    List<Change> changes = ReleaseText.changes(next);
    out.println(
        "Nothing was changed. Release %d of %s would change %s"
            .formatted(
                next.path("number").asInt(), function, changes.isEmpty() ? "nothing." : "this:"));
    changes.forEach(change -> out.println("  " + ReleaseText.line(change)));
  }
}
