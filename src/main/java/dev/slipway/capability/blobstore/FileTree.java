package dev.slipway.capability.blobstore;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Walks a file or a folder with all that is in it, and sums up what it takes of the disk. What is
 * not there, or goes meanwhile, counts nothing. Follows no links.
 */
final class FileTree extends SimpleFileVisitor<Path> {
  private final boolean deleting;
  private long blocks;

  private FileTree(boolean deleting) {
    this.deleting = deleting;
  }

  /** What it takes of the disk. */
  static long blocks(Path tree) throws IOException {
    return walk(tree, false);
  }

  /** Deletes it; answers what it took. */
  static long delete(Path tree) throws IOException {
    return walk(tree, true);
  }

  private static long walk(Path tree, boolean deleting) throws IOException {
    FileTree walk = new FileTree(deleting);
    Files.walkFileTree(tree, walk);
    return walk.blocks;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
    blocks += BlobSpace.blocks(found.size());
    return done(file);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
      throws IOException {
    if (failure != null) {
      throw failure;
    }
    blocks += BlobSpace.BLOCK;
    return done(folder);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private FileVisitResult done(Path path) throws IOException {
    if (deleting) {
      Files.deleteIfExists(path);
    }
    return FileVisitResult.CONTINUE;
  }
}
