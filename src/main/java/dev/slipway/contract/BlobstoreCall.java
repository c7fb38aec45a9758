package dev.slipway.contract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What guests ask of {@code wascc:blobstore}. Some of it can be asked in D3 only. */
public sealed interface BlobstoreCall extends ContractCall {
  /** Answered by {@link BlobstoreReply.Container}. */
  record CreateContainer(String container) implements BlobstoreCall {}

  /** With all that is in them; answered by {@link BlobstoreReply.Failures}. */
  record RemoveContainers(List<String> containers) implements BlobstoreCall {
    public RemoveContainers {
      containers = List.copyOf(containers);
    }
  }

  /** Only D3. Answered by {@link BlobstoreReply.Existence}. */
  record ContainerExists(String container) implements BlobstoreCall {}

  /** Only D3. Answered by {@link BlobstoreReply.Container}. */
  record DescribeContainer(String container) implements BlobstoreCall {}

  /** Only D3. Answered by {@link BlobstoreReply.Containers}. */
  record ListContainers() implements BlobstoreCall {}

  /**
   * Answered by {@link BlobstoreReply.Objects}.
   *
   * @param page which of them; D1 and D2 always ask for all
   */
  record ListObjects(String container, Page page) implements BlobstoreCall {}

  /** Answered by {@link BlobstoreReply.Failures}. */
  record RemoveObjects(String container, List<String> ids) implements BlobstoreCall {
    public RemoveObjects {
      ids = List.copyOf(ids);
    }
  }

  /** Only D3. Answered by {@link BlobstoreReply.Existence}. */
  record ObjectExists(String container, String id) implements BlobstoreCall {}

  /** Answered by {@link BlobstoreReply.Described}. */
  record DescribeObject(String container, String id) implements BlobstoreCall {}

  /**
   * Answered by {@link BlobstoreReply.Uploading}.
   *
   * @param first may be empty, as it always is in D1 and D2
   */
  record StartUpload(
      BlobChunk first, Optional<String> contentType, Optional<String> contentEncoding)
      implements BlobstoreCall {}

  /**
   * Answered by {@link ContractReply.Done}.
   *
   * @param stream as {@link BlobstoreReply.Uploading} named it
   * @param cancel whether the object shall be given up
   */
  record UploadChunk(BlobChunk chunk, Optional<String> stream, boolean cancel)
      implements BlobstoreCall {}

  /**
   * Asks for {@link GuestEvent.ReceiveChunk}; only D1 and D2. Answered by {@link
   * ContractReply.Done}.
   */
  record StartDownload(String container, String id, long chunkSize, Optional<String> context)
      implements BlobstoreCall {}

  /**
   * Only D3. Answered by {@link BlobstoreReply.Content}.
   *
   * @param from the first byte that is wanted
   * @param to the last one
   */
  record GetObject(String container, String id, OptionalLong from, OptionalLong to)
      implements BlobstoreCall {}

  /**
   * A part of a listing.
   *
   * @param startWith the first id, or a beginning of it
   * @param endWith the last id
   * @param endBefore the first id that is not wanted
   * @param continuation what the part before named as its continuation
   * @param most how many at most
   */
  record Page(
      Optional<String> startWith,
      Optional<String> endWith,
      Optional<String> endBefore,
      Optional<String> continuation,
      OptionalLong most) {
    /** Of everything. */
    public static final Page ALL =
        new Page(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
  }
}
