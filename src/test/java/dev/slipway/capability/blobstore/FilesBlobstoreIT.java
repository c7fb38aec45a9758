package dev.slipway.capability.blobstore;

import dev.slipway.capability.CapabilityProvider;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class FilesBlobstoreIT extends BlobstoreContract {
  @TempDir Path dataDirectory;

  @Override
  CapabilityProvider open() {
    return GivenFiles.in(dataDirectory, Map.of()).open("files", GivenFiles.DEFAULTS);
  }
}
