package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.BlobInfo;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreReply.Objects;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A part of the objects of a container, in the order of their names.
 *
 * @param most objects
 */
record Listing(Page page, int most) {
  static Objects of(BlobFolder folder, Scope scope, String container, Page page, int limit)
      throws IOException, ProviderException {
    folder.requireContainer(scope, container);
    int most = Math.clamp(page.most().orElse(limit), 1, limit);
    TreeSet<String> ids = new Listing(page, most).ids(folder.paths().container(scope, container));
    boolean last = ids.size() <= most;
    // Who asks for everything may be of a dialect that cannot tell a part from the whole.
    if (!last && page.equals(Page.ALL)) {
      throw BlobFailures.refused(
          "The container '%s' has more than %d objects: list it in parts."
              .formatted(container, limit));
    }
    if (!last) {
      ids.pollLast();
    }
    Optional<String> continuation = last ? Optional.empty() : Optional.of(ids.last());
    return new Objects(described(folder, scope, container, ids), last, continuation);
  }

  /** The first of them, and one more if there is one. Never has more than these in memory. */
  private TreeSet<String> ids(Path container) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(container)) {
      for (Path file : files) {
        BlobName.decode(file.getFileName().toString()).filter(this::isWanted).ifPresent(ids::add);
        if (ids.size() > most + 1) {
          ids.pollLast();
        }
      }
    }
    return ids;
  }

  private boolean isWanted(String id) {
    return page.startWith().map(first -> id.compareTo(first) >= 0).orElse(true)
        && page.continuation().map(before -> id.compareTo(before) > 0).orElse(true)
        && page.endWith().map(last -> id.compareTo(last) <= 0).orElse(true)
        && page.endBefore().map(end -> id.compareTo(end) < 0).orElse(true);
  }

  private static List<BlobInfo> described(
      BlobFolder folder, Scope scope, String container, TreeSet<String> ids)
      throws IOException, ProviderException {
    List<BlobInfo> objects = new ArrayList<>();
    for (String id : ids) {
      describe(folder, new BlobKey(scope, container, id)).ifPresent(objects::add);
    }
    return objects;
  }

  /** Empty if there is no such object. */
  static Optional<BlobInfo> describe(BlobFolder folder, BlobKey key)
      throws IOException, ProviderException {
    try {
      long bytes = Files.size(folder.paths().object(key)) - ObjectHeader.BYTES;
      return Optional.of(new BlobInfo(key.container(), key.id(), Math.max(0, bytes)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }
}
