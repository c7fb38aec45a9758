package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program that is run to its end.
 *
 * @param words the program and its arguments; no secret may be among them
 */
record ExternalCommand(List<String> words) {
  /** Our secrets are no business of a child, and PostgreSQL obeys variables such as PGOPTIONS. */
  private static final Set<String> KEPT = Set.of("PATH", "TZ");

  ExternalCommand {
    words = List.copyOf(words);
  }

  ExternalCommand(String... words) {
    this(List.of(words));
  }

  /** This command as the last words of a longer one. */
  ExternalCommand prefixedBy(List<String> prefix) {
    return new ExternalCommand(Stream.concat(prefix.stream(), words.stream()).toList());
  }

  /**
   * Runs and waits.
   *
   * @return what it wrote to both outputs
   * @throws IOException when it cannot be run or ends with another status than 0
   */
  String run() throws IOException {
    Process process = builder().start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int status = status(process);
    if (status != 0) {
      throw new IOException(
          "`" + String.join(" ", words) + "` ended with status " + status + ": " + output);
    }
    return output;
  }

  /** Both outputs in one, and none of this process's environment but the search path. */
  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().retainAll(KEPT);
    return builder;
  }

  private static int status(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for process " + process.pid(), e);
    }
  }
}
