package dev.slipway.cli;

import java.util.Locale;

/**
 * How one check of a module ended.
 *
 * @param reason why it failed; empty unless it did
 * @param fix how to pass it; empty unless it failed
 */
record CheckResult(String check, Outcome outcome, String reason, String fix) {
  enum Outcome {
    PASSED,
    FAILED,
    SKIPPED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
