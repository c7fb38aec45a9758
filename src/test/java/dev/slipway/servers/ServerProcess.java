package dev.slipway.servers;

import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A real server program as a child of the test, on a free loopback port, with a folder of its own
 * below the system's temporary one. It can be frozen, killed and started again on the same port.
 * One thread at a time.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final List<String> command;
  private Process process;

  private ServerProcess(Path folder, int port, List<String> command) {
    this.folder = folder;
    this.port = port;
    this.command = command;
    this.process = spawn();
  }

  /**
   * Starts a server and waits until it accepts connections. Where the program is missing, the test
   * is skipped, or fails when {@code CI=true}.
   *
   * @param program found on the path
   * @param debianPackage that has the program
   * @param arguments for a port, and a folder for whatever the server wants to write
   */
  public static ServerProcess start(
      String program, String debianPackage, BiFunction<Integer, Path, List<String>> arguments) {
    require(program, debianPackage);
    try {
      Path folder = Files.createTempDirectory("slipway-" + program);
      int port = freePort();
      List<String> command =
          Stream.concat(Stream.of(program), arguments.apply(port, folder).stream()).toList();
      return new ServerProcess(folder, port, command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Stops it in its tracks: connections stay, and nobody answers. */
  public void freeze() {
    signal("STOP");
    awaitStopped();
  }

  /** A signal is on its way when {@code kill} has ended, and a thread may go on for a moment. */
  private void awaitStopped() {
    Path tasks = Path.of("/proc", String.valueOf(process.pid()), "task");
    Instant end = Instant.now().plus(PATIENCE);
    while (Files.isDirectory(tasks) && !allStopped(tasks)) {
      if (Instant.now().isAfter(end)) {
        fail("%s does not stop", command);
      }
      pause();
    }
  }

  private static boolean allStopped(Path tasks) {
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads.allMatch(ServerProcess::isStopped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By proc(5): the state comes behind the name, which is in parentheses. */
  private static boolean isStopped(Path thread) {
    try {
      String line = Files.readString(thread.resolve("stat"));
      return line.charAt(line.lastIndexOf(')') + 2) == 'T';
    } catch (IOException e) {
      return true; // The thread has ended.
    }
  }

  public void thaw() {
    signal("CONT");
  }

  /** Ends it at once, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        fail("%s did not end", command);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Starts it again on the same port, after {@link #kill}, and waits until it accepts.
   *
   * @param more arguments for this time
   */
  public void restart(String... more) {
    process = spawn(more);
  }

  @Override
  public void close() {
    kill();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(ServerProcess::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process spawn(String... more) {
    try {
      Process started =
          new ProcessBuilder(Stream.concat(command.stream(), Stream.of(more)).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .directory(folder.toFile())
              .start();
      awaitPort(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitPort(Process started) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!accepts()) {
      if (!started.isAlive() || Instant.now().isAfter(end)) {
        started.destroyForcibly();
        fail("%s does not serve on port %s:%n%s", command, port, Files.readString(log()));
      }
      pause();
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private void signal(String name) {
    try {
      String pid = String.valueOf(process.pid());
      int status = new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
      if (status != 0) {
        fail("kill -%s %s ended with %s", name, pid, status);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  /** Ends the test unless a program is there; see {@link #start}. */
  public static void require(String program, String debianPackage) {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    String missing = program + " is not installed: apt-get install " + debianPackage;
    if (!there && "true".equals(System.getenv("CI"))) {
      fail(missing);
    }
    assumeThat(there).as(missing).isTrue();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(File file) {
    if (!file.delete()) {
      fail("cannot delete %s", file);
    }
  }
}
