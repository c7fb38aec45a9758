package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The running postmaster, a child of this JVM. */
final class PostgresProcess {
  /**
   * Recovery after a crash replays at most the log since the last checkpoint, five minutes' worth.
   */
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);

  /** A fast shutdown drops clients and writes one checkpoint. */
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final int port;

  private PostgresProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the server on a loopback port and waits until it accepts connections.
   *
   * @throws IOException when it ends or does not get ready; its log says why
   */
  static PostgresProcess start(PostgresCluster cluster, int port) throws IOException {
    PostgresProcess postgres = new PostgresProcess(spawn(builder(cluster, port)), port);
    if (!Waiting.atMost(START_PATIENCE).until(() -> postgres.readyOrEnded(cluster.data()))) {
      postgres.process.destroyForcibly();
      throw new IOException("PostgreSQL was not ready after " + START_PATIENCE);
    }
    if (!postgres.process.isAlive()) {
      throw new IOException("PostgreSQL ended with status " + postgres.process.exitValue());
    }
    return postgres;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Drops the clients, writes a checkpoint and waits for the end. */
  void stop() throws IOException, InterruptedException {
    if (process.isAlive()) {
      interrupt(process.pid());
    }
    if (!process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
  }

  /**
   * SIGINT, PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for clients.
   */
  static void interrupt(long pid) throws IOException {
    new ExternalCommand("kill", "-INT", String.valueOf(pid)).run();
  }

  private boolean readyOrEnded(Path cluster) throws IOException {
    return !process.isAlive()
        || PostmasterPid.read(cluster)
            .filter(file -> file.pid() == process.pid() && file.port() == port && file.ready())
            .isPresent();
  }

  private static ProcessBuilder builder(PostgresCluster cluster, int port) {
    ExternalCommand command =
        cluster
            .user()
            .command(
                cluster.binaries().program("postgres"),
                "-D",
                cluster.data().toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "log_checkpoints=off");
    return command
        .builder()
        .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
  }

  /**
   * The kernel sends the death signal when the <em>thread</em> that started the child ends, so one
   * thread lives as long as the child does.
   */
  private static Process spawn(ProcessBuilder builder) throws IOException {
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("postgres-parent").start(() -> parent(builder, started));
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IOException("PostgreSQL could not be run", e.getCause());
    }
  }

  private static void parent(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      started.complete(process);
      process.waitFor();
    } catch (IOException | InterruptedException e) {
      started.completeExceptionally(e);
    }
  }
}
