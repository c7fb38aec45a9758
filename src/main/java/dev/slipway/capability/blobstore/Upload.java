package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BlobChunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;

/**
 * An object that is not whole yet: a file beside the others, which takes the object's name when its
 * last byte has arrived. Its chunks may come in any order and twice. Thread-safe.
 */
final class Upload {
  /** Parts that do not touch: who sends in order has one, and who sends from both ends two. */
  private static final int MOST_PARTS = 1024;

  private static final long UNKNOWN = -1;

  private final BlobFolder folder;
  private final BlobKey key;
  private final String stream = UUID.randomUUID().toString();
  private final Path file;
  private final ReceivedParts parts = new ReceivedParts();
  private long total = UNKNOWN;
  private long taken;
  private boolean ended;
  private volatile long touched = System.nanoTime();

  private Upload(BlobFolder folder, BlobKey key) {
    this.folder = folder;
    this.key = key;
    this.file = folder.paths().unfinished().resolve(stream);
  }

  /** Begins one, whose container is there. */
  static Upload begin(BlobFolder folder, BlobKey key, ObjectHeader header, BlobLimits limits)
      throws IOException, ProviderException {
    Upload upload = new Upload(folder, key);
    boolean begun = false;
    try (FileChannel file = Durable.createFile(upload.file)) {
      upload.takeSpace(0, limits);
      writeFully(file, header.toBytes(), 0);
      begun = true;
    } finally {
      if (!begun) {
        upload.discard();
      }
    }
    return upload;
  }

  BlobKey key() {
    return key;
  }

  /** Tells it from all others; nobody can guess it. */
  String stream() {
    return stream;
  }

  boolean isIdle(Duration longest) {
    return System.nanoTime() - touched > longest.toNanos();
  }

  /**
   * Takes a chunk; after the last one the object is there, and the upload has ended.
   *
   * @throws ProviderException {@code REFUSED} for a chunk that does not fit, after which the upload
   *     goes on, or if the upload has ended before
   */
  synchronized void take(BlobChunk chunk, BlobLimits limits) throws IOException, ProviderException {
    if (ended) {
      throw BlobFailures.noUpload(key.container(), key.id());
    }
    touched = System.nanoTime();
    long end = requireFitting(chunk, limits);
    takeSpace(Math.max(end, parts.end()), limits);
    try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
      writeFully(open, ByteBuffer.wrap(chunk.bytes()), ObjectHeader.BYTES + chunk.offset());
    }
    parts.add(chunk.offset(), end);
    total = chunk.totalBytes().orElse(total);
    if (total != UNKNOWN && parts.cover(total)) {
      publish();
    }
  }

  /** One after the chunk's last byte in the object. */
  private long requireFitting(BlobChunk chunk, BlobLimits limits) throws ProviderException {
    // An offset within the limit cannot overflow by a chunk.
    long end = Math.min(chunk.offset(), limits.objectBytes() + 1) + chunk.bytes().length;
    long announced = chunk.totalBytes().orElse(total);
    if (Math.max(announced, end) > limits.objectBytes()) {
      throw BlobFailures.refused(
          "An object may have %d bytes at most.".formatted(limits.objectBytes()));
    }
    if (total != UNKNOWN && announced != total) {
      throw BlobFailures.refused(
          "The object was announced with %d bytes, not %d.".formatted(total, announced));
    }
    if (announced != UNKNOWN && Math.max(end, parts.end()) > announced) {
      throw BlobFailures.refused(
          "The object has %d bytes, and a chunk goes beyond them.".formatted(announced));
    }
    if (parts.count() >= MOST_PARTS) {
      throw BlobFailures.refused("Too many chunks are missing between others: send them in order.");
    }
    return end;
  }

  private void publish() throws IOException, ProviderException {
    try {
      folder.publish(file, key);
    } catch (ProviderException e) {
      discard();
      throw e;
    }
    ended = true;
    folder.syncContainer(key);
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  private void takeSpace(long bytes, BlobLimits limits) throws ProviderException {
    long needed = BlobSpace.blocks(ObjectHeader.BYTES + bytes);
    if (needed > taken) {
      folder.space().take(needed - taken, limits);
      taken = needed;
    }
  }

  /** Gives it up; after its end it does nothing. */
  synchronized void discard() throws IOException {
    if (!ended) {
      ended = true;
      folder.space().add(-taken);
      Files.deleteIfExists(file);
    }
  }

  private static void writeFully(FileChannel file, ByteBuffer bytes, long position)
      throws IOException {
    long begin = position;
    while (bytes.hasRemaining()) {
      begin += file.write(bytes, begin);
    }
  }
}
