package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the command finds around it; tests give their own.
 *
 * @param environment the variables of the process
 * @param in what is typed or piped in
 * @param out where bytes go that are no text of ours
 * @param interactive whether a person sits at standard input and output: only then questions are
 *     asked
 * @param watched whether the error stream is a terminal: only then progress is shown
 */
public record Surroundings(
    Map<String, String> environment,
    InputStream in,
    OutputStream out,
    boolean interactive,
    boolean watched) {
  /** Set by bin/slipway: Java tells of the other two streams only. */
  private static final String ERROR_TERMINAL = "slipway.stderr.terminal";

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

  /** Without a place for bytes. */
  Surroundings(Map<String, String> environment, InputStream in, boolean interactive) {
    this(environment, in, OutputStream.nullOutputStream(), interactive);
  }

  /** With a terminal at all of its ends, or at none. */
  Surroundings(
      Map<String, String> environment, InputStream in, OutputStream out, boolean interactive) {
    this(environment, in, out, interactive, interactive);
  }

  /** Those of this process. */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(), System.in, System.out, hasTerminal(), Boolean.getBoolean(ERROR_TERMINAL));
  }

  /** JDK 25 again gives no console where there is no terminal, whatever Error Prone says. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasTerminal() {
    return System.console() != null && System.console().isTerminal();
  }
}
