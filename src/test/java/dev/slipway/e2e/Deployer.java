package dev.slipway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * The author of one function, who uploads and releases version after version until the platform is
 * gone.
 */
final class Deployer {
  private final OwnFunction function;
  private final Ledger ledger = new Ledger();

  Deployer(OwnFunction function) {
    this.function = function;
  }

  OwnFunction function() {
    return function;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Returns when a call gets no answer; a refusal is an {@link AssertionError}. */
  void deployUntilCutOff(Control control) {
    try {
      while (true) {
        deploy(control);
      }
    } catch (IOException cutOff) {
      // The platform is gone; what it had not acknowledged is nobody's.
    }
  }

  private void deploy(Control control) throws IOException {
    JsonNode version = function.upload(control, "echo", "echo-v1");
    int number = version.get("number").asInt();
    ledger.version(number, version.get("digest").asText());
    JsonNode release = function.release(control, ledger.lastRelease(), number);
    ledger.release(release.get("number").asInt(), number);
  }
}
