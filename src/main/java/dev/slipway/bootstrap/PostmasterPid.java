package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says, line by line as PostgreSQL's {@code pidfile.h} lists them.
 *
 * @param pid the postmaster that wrote it (line 1)
 * @param port where it listens, or 0 while that line is not written (line 4)
 * @param ready whether it accepts connections (line 8)
 */
record PostmasterPid(long pid, int port, boolean ready) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Empty while there is no such file, or it has no first line yet. */
  static Optional<PostmasterPid> read(Path cluster) throws IOException {
    try {
      return parse(Files.readAllLines(file(cluster)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  static Optional<PostmasterPid> parse(List<String> lines) {
    String pid = line(lines, 0);
    if (!pid.matches("-?\\d{1,9}")) {
      return Optional.empty();
    }
    String port = line(lines, PORT_LINE);
    return Optional.of(
        new PostmasterPid(
            Math.abs(Long.parseLong(pid)),
            port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
            line(lines, STATUS_LINE).equals("ready")));
  }

  /**
   * Whether that process still is a postmaster of this cluster, and not a later owner of the
   * number.
   */
  boolean runs(Path cluster) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().commandLine())
        .filter(command -> command.contains("postgres") && command.contains(cluster.toString()))
        .isPresent();
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }
}
