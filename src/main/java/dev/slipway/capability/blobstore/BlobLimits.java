package dev.slipway.capability.blobstore;

import java.time.Duration;

/**
 * What one provider allows: the least of what the platform and its own configuration say.
 *
 * @param objectBytes of one object
 * @param storedBytes of all that is in the blob folder
 * @param freeBytes that stay free on the disk
 * @param chunkBytes of a chunk on its way to a guest
 * @param uploads that a scope may have begun
 * @param uploadIdle after which an upload without chunks is given up
 * @param listing objects that one listing names
 */
record BlobLimits(
    long objectBytes,
    long storedBytes,
    long freeBytes,
    int chunkBytes,
    int uploads,
    Duration uploadIdle,
    int listing) {
  static BlobLimits of(FilesSettings settings, BlobstoreConfig config) {
    Duration idle = settings.uploadIdle().orElse(config.uploadIdle());
    return new BlobLimits(
        least(settings.maxObjectBytes().orElse(Long.MAX_VALUE), config.maxObject().asLongValue()),
        least(settings.maxBytes().orElse(Long.MAX_VALUE), config.maxStored().asLongValue()),
        config.minFree().asLongValue(),
        Math.toIntExact(config.maxChunk().asLongValue()),
        config.uploads(),
        idle.compareTo(config.uploadIdle()) < 0 ? idle : config.uploadIdle(),
        config.listing());
  }

  private static long least(long asked, long allowed) {
    return Math.min(asked, allowed);
  }
}
