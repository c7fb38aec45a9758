package dev.slipway.contract;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of an object of {@code wascc:blobstore}.
 *
 * @param offset of its first byte in the object
 * @param chunkSize of every part but the last
 * @param totalBytes of the object, if it is known
 * @param last whether the object ends with it
 * @param context what the guest gave for its own use
 * @param bytes not copied, so nobody changes them
 */
public record BlobChunk(
    String container,
    String id,
    long offset,
    long chunkSize,
    OptionalLong totalBytes,
    boolean last,
    Optional<String> context,
    byte[] bytes) {
  public BlobChunk {
    if (offset < 0 || chunkSize < 0) {
      throw new IllegalArgumentException(
          "a chunk of %d bytes cannot be at %d".formatted(chunkSize, offset));
    }
  }
}
