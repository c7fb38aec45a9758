package dev.slipway.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * A real PostgreSQL server as a child of this JVM: it keeps its data in the data directory, listens
 * on loopback only and ends with this process. Write-ahead log and fsync are as PostgreSQL ships
 * them: what was committed is there after a crash.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /**
   * A port that was free may be taken in between, and the processes of a postmaster that was killed
   * hold its shared memory for a moment longer.
   */
  private static final int ATTEMPTS = 4;

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

  /** The log is moved aside at a start when it is larger; one old one is kept. */
  private static final long LOG_BYTES = 8L << 20;

  private final PostgresProcess process;
  private final DatabaseAccess access;

  private EmbeddedPostgres(PostgresProcess process, DatabaseAccess access) {
    this.process = process;
    this.access = access;
  }

  /**
   * Starts the server, creating its cluster on the first start. Takes some hundred milliseconds,
   * and some seconds the first time.
   *
   * @param directory held by this process until after {@link #close}
   * @throws StartRefusedException when it cannot be started, with the reason and its remedy
   */
  public static EmbeddedPostgres start(DataDirectory directory) {
    try {
      return start(directory.folder("postgres"));
    } catch (IOException e) {
      throw StartRefusedException.because(
          "The embedded PostgreSQL did not start",
          e,
          "Look into "
              + directory.path().resolve("postgres/postgres.log")
              + ", or set SLIPWAY_DATABASE_URL to use a server of your own.");
    }
  }

  public DatabaseAccess access() {
    return access;
  }

  /** The postmaster's process id. */
  public long pid() {
    return process.pid();
  }

  /** Stops the server: clients are dropped, a checkpoint is written. */
  @Override
  public void close() {
    try {
      process.stop();
    } catch (IOException e) {
      throw StartRefusedException.because(
          "The embedded PostgreSQL did not stop", e, "End process " + process.pid() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static EmbeddedPostgres start(Path folder) throws IOException {
    PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder);
    PostgresUser user = PostgresUser.choose(folder, binaries);
    PostgresCluster cluster = new PostgresCluster(folder, user, binaries);
    cluster.ensureExists();
    OrphanedPostmaster.clear(cluster.data());
    moveLargeLogAside(cluster.log());
    PostgresProcess process = startPatiently(cluster);
    String url = "jdbc:postgresql://127.0.0.1:" + process.port() + "/postgres";
    return new EmbeddedPostgres(
        process, new DatabaseAccess(url, PostgresCluster.USERNAME, cluster.password()));
  }

  private static PostgresProcess startPatiently(PostgresCluster cluster) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return PostgresProcess.start(cluster, freePort());
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Waiting.atMost(BETWEEN_ATTEMPTS).until(() -> false);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void moveLargeLogAside(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
