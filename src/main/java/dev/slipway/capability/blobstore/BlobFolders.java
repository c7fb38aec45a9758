package dev.slipway.capability.blobstore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** The blob folders that providers use now; those with one folder share it. Thread-safe. */
final class BlobFolders {
  private static final Logger LOG = Logger.getLogger(BlobFolders.class);

  /** A folder in use, with its uploads. Whoever has leased it gives it back once. */
  static final class Shared {
    private final BlobFolder folder;
    private final Uploads uploads;
    private int users;

    private Shared(Path root) {
      this.folder = new BlobFolder(root);
      this.uploads = new Uploads(folder);
    }

    BlobFolder folder() {
      return folder;
    }

    Uploads uploads() {
      return uploads;
    }
  }

  private final Map<Path, Shared> inUse = new HashMap<>();

  synchronized Shared lease(Path root) {
    Shared shared = inUse.computeIfAbsent(root, Shared::new);
    shared.users++;
    return shared;
  }

  /** The last one ends the uploads: nobody is left who could finish them. */
  void giveBack(Shared shared) {
    if (isLast(shared)) {
      try {
        shared.uploads.endAll();
      } catch (IOException e) {
        // What stays is removed when the folder is used again.
        LOG.warnf("Unfinished uploads could not be removed: %s", e.getMessage());
      }
    }
  }

  private synchronized boolean isLast(Shared shared) {
    shared.users--;
    if (shared.users > 0) {
      return false;
    }
    inUse.remove(shared.folder.paths().root());
    return true;
  }
}
