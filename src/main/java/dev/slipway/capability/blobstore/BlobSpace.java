package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a blob folder takes of its disk, in whole blocks, so that many small files count for what
 * they cost. Thread-safe.
 */
final class BlobSpace {
  /** What the smallest file or folder takes on common file systems. */
  static final long BLOCK = 4096;

  private final Path folder;
  private final AtomicLong used = new AtomicLong();

  BlobSpace(Path folder) {
    this.folder = folder;
  }

  /** The blocks of a file or folder with so many bytes, in bytes. */
  static long blocks(long bytes) {
    return Math.max(1, Math.ceilDiv(bytes, BLOCK)) * BLOCK;
  }

  /**
   * Takes more of it.
   *
   * @throws ProviderException {@code REFUSED} if the folder is full, {@code BROKEN} if the disk is
   */
  void take(long blocks, BlobLimits limits) throws ProviderException {
    if (blocks == 0) {
      return;
    }
    requireRoomOnDisk(blocks, limits.freeBytes());
    long max = limits.storedBytes();
    // What is refused is not counted for a moment either: it would refuse another one with room.
    if (blocks > max - used.getAndUpdate(now -> blocks <= max - now ? now + blocks : now)) {
      throw BlobFailures.refused(
          "The store is full: it may hold %d bytes. Remove what is not needed.".formatted(max));
    }
  }

  void requireRoomOnDisk(long bytes, long free) throws ProviderException {
    if (folder.toFile().getUsableSpace() - bytes < free) {
      throw BlobFailures.broken(
          "The disk is full: %d bytes have to stay free on it.".formatted(free));
    }
  }

  /** Gives something back, or counts what is found. */
  void add(long blocks) {
    used.addAndGet(blocks);
  }

  long used() {
    return used.get();
  }
}
