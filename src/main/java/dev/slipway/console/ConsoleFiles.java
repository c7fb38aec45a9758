package dev.slipway.console;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The console's files, read once and kept, so that they are there until the last call. Immutable.
 */
final class ConsoleFiles {
  private static final String FOLDER = "META-INF/resources/console";

  private final Map<String, ConsoleFile> files;

  private ConsoleFiles(Map<String, ConsoleFile> files) {
    this.files = Map.copyOf(files);
  }

  /** What the build has packed; nothing if it was made without the console. */
  static ConsoleFiles packed() {
    Map<String, ConsoleFile> files = new HashMap<>();
    try {
      ClassPathUtils.consumeAsPaths(FOLDER, folder -> readAll(folder, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConsoleFiles(files);
  }

  /**
   * The file at a path.
   *
   * @param path below the console's own, such as {@code assets/index-1.js}
   */
  @Nullable ConsoleFile at(String path) {
    return files.get(path);
  }

  private static void readAll(Path folder, Map<String, ConsoleFile> files) {
    try (Stream<Path> below = Files.walk(folder)) {
      below
          .filter(Files::isRegularFile)
          .forEach(file ->
              files.put(
                  folder.relativize(file).toString().replace('\\', '/'), ConsoleFile.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
