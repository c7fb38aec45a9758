package dev.slipway.cli.doctor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.client.ApiProblem;
import java.util.Locale;

/**
 * What one check has found.
 *
 * @param reason what was found, or why the check was skipped
 * @param fix how to mend it; empty unless it failed
 */
record Finding(String check, Outcome outcome, String reason, String fix) {
  enum Outcome {
    OK,
    FAILED,
    SKIPPED;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String check, String reason) {
    return new Finding(check, Outcome.OK, reason, "");
  }

  static Finding failed(String check, String reason, String fix) {
    return new Finding(check, Outcome.FAILED, reason, fix);
  }

  static Finding failed(String check, ApiProblem problem) {
    return failed(check, problem.reason(), problem.fix());
  }

  static Finding skipped(String check, String reason) {
    return new Finding(check, Outcome.SKIPPED, reason, "");
  }

  boolean isFailed() {
    return outcome == Outcome.FAILED;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("check", check).put("outcome", outcome.text()).put("reason", reason);
    return isFailed() ? json.put("fix", fix) : json;
  }
}
