package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

  /**
   * Reads a secret: typed without an echo where a person sits there, else all that is piped in.
   *
   * @param prompt what the person sees
   */
  public String secret(String prompt) throws IOException {
    if (interactive && hasTerminal()) {
      char[] typed = System.console().readPassword("%s", prompt);
      return typed == null ? "" : new String(typed).strip();
    }
    return new SecretFile(Path.of("-"), in).read();
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
