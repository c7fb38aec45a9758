package dev.slipway.cli;

import java.io.InputStream;
import java.util.Map;

/**
 * What the command finds around it; tests give their own.
 *
 * @param environment the variables of the process
 * @param in what is typed or piped in
 * @param interactive whether a person sits at both ends: only then questions are asked and progress
 *     is shown
 */
public record Surroundings(Map<String, String> environment, InputStream in, boolean interactive) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  static Surroundings ofProcess() {
    return new Surroundings(System.getenv(), System.in, hasTerminal());
  }

  /** JDK 25 again gives no console where there is no terminal, whatever Error Prone says. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasTerminal() {
    return System.console() != null && System.console().isTerminal();
  }
}
