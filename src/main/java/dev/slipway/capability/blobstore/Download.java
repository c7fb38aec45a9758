package dev.slipway.capability.blobstore;

import dev.slipway.contract.BlobChunk;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A part of an object that a guest gets chunk by chunk. Used by one thread at a time.
 *
 * @param from the first byte that it gets
 * @param end one after the last
 * @param chunkSize of every chunk but the last
 * @param context what the guest gave for its own use
 */
record Download(
    BlobKey key,
    ObjectReader object,
    long from,
    long end,
    int chunkSize,
    Optional<String> context) {
  /** The chunk that begins at an offset in the object; empty only if the whole object is. */
  BlobChunk chunk(long offset) throws IOException {
    int size = (int) Math.min(chunkSize, end - offset);
    return new BlobChunk(
        key.container(),
        key.id(),
        offset,
        chunkSize,
        OptionalLong.of(object.length()),
        offset + size == end,
        context,
        object.read(offset, size));
  }

  /** What is left of it after a chunk. */
  Download after(BlobChunk chunk) {
    return new Download(
        key, object, chunk.offset() + chunk.bytes().length, end, chunkSize, context);
  }
}
