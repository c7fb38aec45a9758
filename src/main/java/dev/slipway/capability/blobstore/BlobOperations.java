package dev.slipway.capability.blobstore;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreCall;
import dev.slipway.contract.BlobstoreCall.ContainerExists;
import dev.slipway.contract.BlobstoreCall.CreateContainer;
import dev.slipway.contract.BlobstoreCall.DescribeContainer;
import dev.slipway.contract.BlobstoreCall.DescribeObject;
import dev.slipway.contract.BlobstoreCall.GetObject;
import dev.slipway.contract.BlobstoreCall.ListContainers;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.ObjectExists;
import dev.slipway.contract.BlobstoreCall.RemoveContainers;
import dev.slipway.contract.BlobstoreCall.RemoveObjects;
import dev.slipway.contract.BlobstoreCall.StartDownload;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.BlobstoreReply.Container;
import dev.slipway.contract.BlobstoreReply.Containers;
import dev.slipway.contract.BlobstoreReply.Content;
import dev.slipway.contract.BlobstoreReply.Described;
import dev.slipway.contract.BlobstoreReply.Existence;
import dev.slipway.contract.BlobstoreReply.Failure;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.BlobstoreReply.Uploading;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.ContractReply.Done;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations of {@code wascc:blobstore} on a blob folder. Thread-safe. */
record BlobOperations(BlobFolder folder, Uploads uploads, Downloads downloads, BlobLimits limits) {
  /** One call of a guest; what the disk says is thrown as it is. */
  ContractReply serve(BoundGuest guest, BlobstoreCall call) throws IOException, ProviderException {
    folder.open();
    Scope scope = guest.scope();
    return switch (call) {
      case CreateContainer(String container) -> create(scope, container);
      case RemoveContainers(List<String> containers) ->
          failures(containers, each -> folder.removeContainer(scope, each));
      case ContainerExists(String container) ->
          new Existence(folder.hasContainer(scope, container));
      case DescribeContainer(String container) -> describe(scope, container);
      case ListContainers() -> new Containers(folder.containers(scope, limits.listing()));
      case ListObjects(String container, BlobstoreCall.Page page) ->
          Listing.of(folder, scope, container, page, limits.listing());
      case RemoveObjects(String container, List<String> ids) ->
          failures(ids, id -> folder.removeObject(new BlobKey(scope, container, id)));
      case ObjectExists(String container, String id) ->
          new Existence(Listing.describe(folder, new BlobKey(scope, container, id)).isPresent());
      case DescribeObject(String container, String id) ->
          new Described(Listing.describe(folder, new BlobKey(scope, container, id)));
      case StartUpload upload -> new Uploading(Optional.of(uploads.start(scope, upload, limits)));
      case UploadChunk chunk -> upload(scope, chunk);
      case StartDownload download -> download(guest, download);
      case GetObject object -> get(guest, object);
    };
  }

  private Container create(Scope scope, String container) throws IOException, ProviderException {
    folder.createContainer(scope, container, limits);
    return new Container(container);
  }

  private Container describe(Scope scope, String container) throws ProviderException {
    folder.requireContainer(scope, container);
    return new Container(container);
  }

  private Done upload(Scope scope, UploadChunk chunk) throws IOException, ProviderException {
    uploads.chunk(scope, chunk, limits);
    return new Done();
  }

  private Done download(BoundGuest guest, StartDownload call)
      throws IOException, ProviderException {
    if (call.chunkSize() < 1 || call.chunkSize() > limits.chunkBytes()) {
      throw BlobFailures.refused(
          "A chunk has 1 to %d bytes, not %d.".formatted(limits.chunkBytes(), call.chunkSize()));
    }
    BlobKey key = new BlobKey(guest.scope(), call.container(), call.id());
    ObjectReader object = folder.read(key);
    start(
        guest,
        new Download(
            key, object, 0, object.length(), Math.toIntExact(call.chunkSize()), call.context()));
    return new Done();
  }

  /** The first chunk is the answer; if there are more, they come as events. */
  private Content get(BoundGuest guest, GetObject call) throws IOException, ProviderException {
    BlobKey key = new BlobKey(guest.scope(), call.container(), call.id());
    ObjectReader object = folder.read(key);
    boolean goesOn = false;
    try {
      Download download = range(key, object, call);
      BlobChunk first = download.chunk(download.from());
      ObjectHeader header = object.header();
      if (!first.last()) {
        goesOn = true;
        start(guest, download.after(first));
      }
      return new Content(
          Optional.of(first),
          download.end() - download.from(),
          header.contentType(),
          header.contentEncoding());
    } finally {
      if (!goesOn) {
        object.close();
      }
    }
  }

  private Download range(BlobKey key, ObjectReader object, GetObject call)
      throws ProviderException {
    long from = call.from().orElse(0);
    long end = Math.min(object.length() - 1, call.to().orElse(Long.MAX_VALUE - 1)) + 1;
    if (from < 0 || from > end || (from == end && call.from().isPresent())) {
      throw BlobFailures.refused(
          "The object has %d bytes, none of them in the range.".formatted(object.length()));
    }
    return new Download(key, object, from, end, limits.chunkBytes(), Optional.empty());
  }

  /** Closes the object if it does not begin. */
  private void start(BoundGuest guest, Download download) throws IOException, ProviderException {
    try {
      downloads.start(guest, download);
    } catch (ProviderException e) {
      download.object().close();
      throw e;
    }
  }

  /** Removes one thing. */
  private interface Removal {
    void remove(String name) throws IOException, ProviderException;
  }

  /** What is not there needs no removal, so it is no failure. */
  private static Failures failures(List<String> names, Removal removal) throws IOException {
    List<Failure> failures = new ArrayList<>();
    for (String name : names) {
      try {
        removal.remove(name);
      } catch (ProviderException e) {
        failures.add(new Failure(name, e.getMessage()));
      }
    }
    return new Failures(failures);
  }
}
