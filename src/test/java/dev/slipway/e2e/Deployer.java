package dev.slipway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Random;

/**
 * The author of one function, who uploads versions and releases any of them until the platform is
 * gone.
 */
final class Deployer {
  /** An upload takes many times as long as a release; so both are cut off. */
  private static final int RELEASES_PER_UPLOAD = 4;

  private final OwnFunction function;
  private final Random random;
  private final Ledger ledger = new Ledger();

  /** An author whose choices follow from the seed. */
  Deployer(OwnFunction function, long seed) {
    this.function = function;
    this.random = new Random(seed);
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
        next(control);
      }
    } catch (IOException cutOff) {
      // The platform is gone; what it had not acknowledged is nobody's.
    }
  }

  private void next(Control control) throws IOException {
    if (ledger.lastVersion() == 0 || random.nextInt(RELEASES_PER_UPLOAD + 1) == 0) {
      upload(control);
    } else {
      release(control);
    }
  }

  private void upload(Control control) throws IOException {
    JsonNode version = function.upload(control, "echo", "echo-v1");
    ledger.version(version.get("number").asInt(), version.get("digest").asText());
  }

  private void release(Control control) throws IOException {
    int version = random.nextInt(1, ledger.lastVersion() + 1);
    JsonNode release = function.release(control, ledger.lastRelease(), version);
    ledger.release(release.get("number").asInt(), version);
  }
}
