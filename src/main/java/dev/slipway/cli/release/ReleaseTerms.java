package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Why a release is made, and what its maker accepts, as options. */
final class ReleaseTerms {
  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
  private @Nullable String reason;

  @Option(
      names = "--allow",
      split = ",",
      paramLabel = "WHAT",
      description = "older-revision, unbound-capability: what is refused otherwise.")
  private List<String> allowed = new ArrayList<>();

  boolean isGiven() {
    return reason != null || !allowed.isEmpty();
  }

  void fill(ObjectNode request) {
    if (reason != null) {
      request.put("reason", reason);
    }
    if (!allowed.isEmpty()) {
      ArrayNode allow = request.putArray("allow");
      allowed.forEach(allow::add);
    }
  }
}
