package dev.slipway.contract;

import java.util.List;
import java.util.Optional;

/** The answers of {@code wascc:blobstore}. */
public sealed interface BlobstoreReply extends ContractReply {
  record Existence(boolean exists) implements BlobstoreReply {}

  record Container(String id) implements BlobstoreReply {}

  record Containers(List<String> ids) implements BlobstoreReply {
    public Containers {
      ids = List.copyOf(ids);
    }
  }

  /** Empty if there is no such object; guests of D1 and D2 can be told so. */
  record Described(Optional<BlobInfo> object) implements BlobstoreReply {}

  /**
   * A part of a listing.
   *
   * @param last whether nothing follows; D1 and D2 know only whole listings
   * @param continuation to ask for what follows
   */
  record Objects(List<BlobInfo> objects, boolean last, Optional<String> continuation)
      implements BlobstoreReply {
    public Objects {
      objects = List.copyOf(objects);
    }
  }

  /** What could not be removed; none if all was. */
  record Failures(List<Failure> failures) implements BlobstoreReply {
    public Failures {
      failures = List.copyOf(failures);
    }
  }

  record Failure(String id, String reason) {}

  /**
   * An upload goes on.
   *
   * @param stream what its other chunks shall name; only D3
   */
  record Uploading(Optional<String> stream) implements BlobstoreReply {}

  /**
   * What was read of an object.
   *
   * @param length of all that will be read
   */
  record Content(
      Optional<BlobChunk> first,
      long length,
      Optional<String> contentType,
      Optional<String> contentEncoding)
      implements BlobstoreReply {}

  /**
   * A guest has taken a chunk.
   *
   * @param cancel whether it wants no more; only D3
   */
  record ChunkTaken(boolean cancel) implements BlobstoreReply {}
}
