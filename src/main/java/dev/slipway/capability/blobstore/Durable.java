package dev.slipway.capability.blobstore;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Files and folders that only this process' user may open, and that outlive a loss of power. */
final class Durable {
  private static final FileAttribute<?> FOLDER = asFileAttribute(fromString("rwx------"));
  private static final FileAttribute<?> FILE = asFileAttribute(fromString("rw-------"));

  private Durable() {}

  /** A new file to write to. */
  static FileChannel createFile(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE);
  }

  static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, FOLDER);
  }

  /** A folder in one that exists. */
  static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, FOLDER);
    sync(folder.resolveSibling("."));
  }

  /** What is in a file, or which names are in a folder, is on the disk when it returns. */
  static void sync(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      file.force(true);
    }
  }

  /** The same, unless the folder has been removed meanwhile, by which there is nothing to keep. */
  static void syncIfThere(Path folder) throws IOException {
    try {
      sync(folder);
    } catch (NoSuchFileException _) {
      return;
    }
  }
}
