package dev.slipway.capability.blobstore;

import dev.slipway.capability.CapabilityProvider;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The store in files keeps the contract. */
class FilesBlobstoreIT {
  @TempDir Path dataDirectory;

  private CapabilityProvider files() {
    return GivenFiles.in(dataDirectory, Map.of()).open("files", GivenFiles.DEFAULTS);
  }

  @Nested
  class Containers extends BlobstoreContainersContract {
    @Override
    CapabilityProvider open() {
      return files();
    }
  }

  @Nested
  class Uploads extends BlobstoreUploadsContract {
    @Override
    CapabilityProvider open() {
      return files();
    }
  }

  @Nested
  class Streams extends BlobstoreStreamsContract {
    @Override
    CapabilityProvider open() {
      return files();
    }
  }

  @Nested
  class Downloads extends BlobstoreDownloadsContract {
    @Override
    CapabilityProvider open() {
      return files();
    }
  }
}
