package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The uploads of one blob folder. A chunk finds its upload by the stream that it names, else by
 * container and object. Thread-safe; its lock is held for no work on the disk.
 */
final class Uploads {
  private final BlobFolder folder;
  private final Map<String, Upload> byStream = new HashMap<>();
  private final Map<BlobKey, Upload> latest = new HashMap<>();

  Uploads(BlobFolder folder) {
    this.folder = folder;
  }

  /**
   * Begins an upload with its first chunk, which may be all of it.
   *
   * @return what its other chunks may name
   */
  String start(Scope scope, StartUpload call, BlobLimits limits)
      throws IOException, ProviderException {
    BlobChunk first = call.first();
    BlobKey key = new BlobKey(scope, first.container(), first.id());
    endIdle(limits.uploadIdle());
    folder.paths().object(key);
    folder.requireContainer(scope, first.container());
    requireRoom(scope, limits);
    ObjectHeader header = ObjectHeader.of(call.contentType(), call.contentEncoding());
    Upload upload = Upload.begin(folder, key, header, limits);
    register(upload);
    boolean taken = false;
    try {
      take(upload, first, limits);
      taken = true;
    } finally {
      if (!taken) {
        end(upload);
      }
    }
    return upload.stream();
  }

  /** Goes on with an upload, or gives it up if that is what the guest wants. */
  void chunk(Scope scope, UploadChunk call, BlobLimits limits)
      throws IOException, ProviderException {
    BlobChunk chunk = call.chunk();
    BlobKey key = new BlobKey(scope, chunk.container(), chunk.id());
    Upload upload =
        find(key, call.stream())
            .orElseThrow(() -> BlobFailures.noUpload(chunk.container(), chunk.id()));
    if (call.cancel()) {
      end(upload);
    } else {
      take(upload, chunk, limits);
    }
  }

  private void take(Upload upload, BlobChunk chunk, BlobLimits limits)
      throws IOException, ProviderException {
    try {
      upload.take(chunk, limits);
    } finally {
      if (upload.hasEnded()) {
        forget(upload);
      }
    }
  }

  private synchronized Optional<Upload> find(BlobKey key, Optional<String> stream) {
    Upload found = stream.isPresent() ? byStream.get(stream.get()) : latest.get(key);
    return Optional.ofNullable(found).filter(upload -> upload.key().equals(key));
  }

  private synchronized void requireRoom(Scope scope, BlobLimits limits) throws ProviderException {
    long begun = byStream.values().stream().filter(u -> u.key().scope().equals(scope)).count();
    if (begun >= limits.uploads()) {
      throw BlobFailures.refused(
          "%d uploads are unfinished already: finish or cancel one.".formatted(begun));
    }
  }

  private synchronized void register(Upload upload) {
    byStream.put(upload.stream(), upload);
    latest.put(upload.key(), upload);
  }

  private synchronized void forget(Upload upload) {
    byStream.remove(upload.stream());
    latest.remove(upload.key(), upload);
  }

  private void end(Upload upload) throws IOException {
    forget(upload);
    upload.discard();
  }

  /** Gives up those that have not got a chunk for so long. */
  void endIdle(Duration longest) throws IOException {
    for (Upload upload : all()) {
      if (upload.isIdle(longest)) {
        end(upload);
      }
    }
  }

  private synchronized List<Upload> all() {
    return List.copyOf(byStream.values());
  }

  /** Gives up all. */
  void endAll() throws IOException {
    for (Upload upload : all()) {
      end(upload);
    }
  }
}
