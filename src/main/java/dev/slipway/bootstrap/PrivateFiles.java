package dev.slipway.bootstrap;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that only their owner may open. */
final class PrivateFiles {
  private static final FileAttribute<?> FOLDER = asFileAttribute(fromString("rwx------"));
  private static final FileAttribute<?> FILE = asFileAttribute(fromString("rw-------"));

  private PrivateFiles() {}

  /** Creates the folder and its missing parents, all with mode 0700; an existing one is kept. */
  static Path createFolder(Path folder) throws IOException {
    return Files.createDirectories(folder, FOLDER);
  }

  /** Writes a file of mode 0600 that appears whole or not at all. */
  static void write(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, FILE);
    Files.writeString(unfinished, text);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static void deleteTree(Path root) throws IOException {
    for (Path path : tree(root).reversed()) {
      Files.delete(path);
    }
  }

  /** The folder and all that is below it, parents first; empty when it does not exist. */
  static List<Path> tree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
