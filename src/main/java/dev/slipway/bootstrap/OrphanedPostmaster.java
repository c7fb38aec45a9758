package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an earlier process that was killed may have left behind in a cluster. */
final class OrphanedPostmaster {
  private static final System.Logger LOG = System.getLogger(OrphanedPostmaster.class.getName());

  /** A fast shutdown writes one checkpoint; more than this is a disk that hangs. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private OrphanedPostmaster() {}

  /**
   * Stops a postmaster that outlived its JVM and removes a {@code postmaster.pid} that nobody owns:
   * PostgreSQL itself refuses to start when the number now belongs to any process of its user. The
   * caller holds the data directory, so no other Slipway can be the owner.
   */
  static void clear(Path cluster) throws IOException {
    Optional<PostmasterPid> left = PostmasterPid.read(cluster);
    if (left.isPresent() && left.get().runs(cluster)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Stopping PostgreSQL (pid {0}) of a Slipway process that was killed.",
          String.valueOf(left.get().pid()));
      stop(left.get(), cluster);
    }
    Files.deleteIfExists(PostmasterPid.file(cluster));
  }

  private static void stop(PostmasterPid orphan, Path cluster) throws IOException {
    PostgresProcess.interrupt(orphan.pid());
    boolean gone = Waiting.atMost(PATIENCE).until(() -> !orphan.runs(cluster));
    if (!gone) {
      throw new StartRefusedException(
          "PostgreSQL (pid " + orphan.pid() + ") still uses " + cluster + " and does not stop.",
          "Look into postgres.log beside it, then end that process.");
    }
  }
}
