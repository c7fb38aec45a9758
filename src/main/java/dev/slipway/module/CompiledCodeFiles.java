package dev.slipway.module;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of compiled code, those of other engines too, bounded in bytes. One process' own. */
final class CompiledCodeFiles {
  /** How a file's name ends while it is written. */
  static final String UNFINISHED = ".new";

  private record Entry(Path file, FileTime used, long size) {}

  private final Path root;
  private final long maxBytes;

  CompiledCodeFiles(Path root, long maxBytes) {
    this.root = root;
    this.maxBytes = maxBytes;
  }

  /** Deletes what a killed process has not finished. */
  void deleteUnfinished() throws IOException {
    for (Entry entry : entries()) {
      if (entry.file().toString().endsWith(UNFINISHED)) {
        Files.deleteIfExists(entry.file());
      }
    }
  }

  /** Deletes what was not used for the longest time, until the rest is within the bound. */
  void prune() throws IOException {
    List<Entry> entries = entries();
    long bytes = entries.stream().mapToLong(Entry::size).sum();
    for (Entry entry : entries) {
      if (bytes <= maxBytes) {
        return;
      }
      Files.deleteIfExists(entry.file());
      bytes -= entry.size();
    }
  }

  /** All of them, the least recently used first. */
  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
            entries.add(new Entry(file, found.lastModifiedTime(), found.size()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path gone, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    entries.sort(Comparator.comparing(Entry::used));
    return entries;
  }
}
