package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that is run to its end.
 *
 * @param words the program and its arguments; no secret may be among them
 */
record ExternalCommand(List<String> words) {
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
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
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

  private static int status(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for process " + process.pid(), e);
    }
  }
}
