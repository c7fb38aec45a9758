package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.postgresql.Driver;
import org.tukaani.xz.XZInputStream;

/** A JVM of its own that runs {@link PostgresProgram}. Use it from one thread. */
final class ChildProcess implements AutoCloseable {
  private static final List<Class<?>> NEEDED =
      List.of(
          EmbeddedPostgres.class,
          PostgresProgram.class,
          TarArchiveInputStream.class,
          IOUtils.class,
          StringUtils.class,
          XZInputStream.class,
          Driver.class);

  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildProcess start(Path dataDirectory) {
    return start(List.of(), classPath(), dataDirectory, Map.of());
  }

  /** Starts with words before the command, another class path or other environment variables. */
  static ChildProcess start(
      List<String> prefix, List<Path> classPath, Path dataDirectory, Map<String, String> more) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
    command.add(PostgresProgram.class.getName());
    command.add(dataDirectory.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT).environment().putAll(more);
    try {
      return new ChildProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the classes lie that the program needs, and no others. */
  static List<Path> classPath() {
    return Stream.concat(NEEDED.stream().map(ChildProcess::origin), Stream.of(archive())).toList();
  }

  /** Copies them to where any user may read. */
  static List<Path> copyClassPath(Path folder) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (Path origin : classPath()) {
      Path copy = folder.resolve(copies.size() + "-" + origin.getFileName());
      copyTree(origin, copy);
      copies.add(copy);
    }
    return copies;
  }

  /** Waits for the server. */
  long awaitPostgres() {
    String line = line();
    assertThat(line).startsWith(PostgresProgram.READY);
    return Long.parseLong(line.substring(PostgresProgram.READY.length()));
  }

  String ask(String sql) {
    try {
      process.outputWriter(StandardCharsets.UTF_8).append(sql).append('\n').flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line();
  }

  String line() {
    try {
      return String.valueOf(output.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGTERM, and its end. */
  int terminate() {
    process.destroy();
    return await();
  }

  /** SIGKILL, and its end. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  int await() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    terminate();
  }

  private static Path origin(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static Path archive() {
    String entry = EmbeddedPostgres.class.getResource("/postgres-linux-x86_64.txz").getPath();
    return Path.of(entry.substring("file:".length(), entry.indexOf('!')));
  }

  private static void copyTree(Path from, Path to) throws IOException {
    for (Path path : PrivateFiles.tree(from)) {
      Path copy = to.resolve(from.relativize(path).toString());
      Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
