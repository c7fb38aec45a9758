package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.terminal.Change;
import dev.slipway.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts releases into words. */
final class ReleaseText {
  private static final List<String> STATE =
      List.of("bindings", "environment", "instances", "limits", "targets");

  private ReleaseText() {}

  /** Versions with their shares. */
  static String targets(JsonNode targets) {
    double sum = 0;
    for (JsonNode target : targets) {
      sum += target.path("weight").asInt();
    }
    List<String> shares = new ArrayList<>();
    for (JsonNode target : targets) {
      double percent = 100 * target.path("weight").asInt() / sum;
      shares.add("version %d (%s%%)".formatted(target.path("version").asInt(), number(percent)));
    }
    return shares.isEmpty() ? "nothing" : String.join(", ", shares);
  }

  private static String number(double percent) {
    return percent == Math.rint(percent)
        ? Integer.toString((int) percent)
        : String.format(Locale.ROOT, "%.1f", percent);
  }

  /** Which release, by whom, when, why. */
  static String headline(JsonNode release) {
    String text = "release " + release.path("number").asInt();
    if (release.hasNonNull("createdBy")) {
      text +=
          " (%s) by %s at %s"
              .formatted(
                  release.path("kind").asText(),
                  release.path("createdBy").asText(),
                  Terminal.time(release.path("createdAt")));
    }
    if (release.hasNonNull("reason")) {
      text += ", because: " + release.path("reason").asText();
    }
    return Terminal.plain(text);
  }

  /** What a change did to a function. */
  private static String step(String function, JsonNode before, JsonNode after) {
    String served = targets(before.path("targets"));
    String serves = targets(after.path("targets"));
    return Terminal.plain(
        "%s: release %d -> %d, serves %s"
            .formatted(
                function,
                before.path("number").asInt(),
                after.path("number").asInt(),
                served.equals(serves) ? serves + " as before" : serves + " instead of " + served));
  }

  /** Writes what a change did to a function: from what to what, and all else that differs. */
  static Consumer<PrintWriter> printer(String function, JsonNode before, JsonNode after) {
    return out -> {
      out.println(step(function, before, after));
      for (Change change : changes(before, after)) {
        if (!change.field().equals("targets")) {
          out.println("  " + line(change));
        }
      }
    };
  }

  /** A change of a release in one line. */
  static String line(Change change) {
    return change.field().equals("targets")
        ? "targets: %s -> %s".formatted(targets(change.before()), targets(change.after()))
        : change.toString();
  }

  /** What the platform has found to differ. */
  static List<Change> changes(JsonNode release) {
    List<Change> changes = new ArrayList<>();
    release.path("changes").forEach(change -> changes.add(Change.of(change)));
    return changes;
  }

  /** What differs between two releases. */
  private static List<Change> changes(JsonNode before, JsonNode after) {
    return Change.between(state(before), state(after));
  }

  /** The state alone, its bindings by contract and link. */
  private static ObjectNode state(JsonNode release) {
    ObjectNode state = release.<ObjectNode>deepCopy().retain(STATE);
    ObjectNode bindings = state.putObject("bindings");
    for (JsonNode binding : release.path("bindings")) {
      bindings.set(
          binding.path("contract").asText() + "/" + binding.path("link").asText(),
          binding.<ObjectNode>deepCopy().remove(List.of("contract", "link")));
    }
    return state;
  }

  /** The fields that changes are of. */
  static String fields(List<Change> changes) {
    return changes.stream().map(Change::field).collect(Collectors.joining(", "));
  }
}
