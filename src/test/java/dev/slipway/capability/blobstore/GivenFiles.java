package dev.slipway.capability.blobstore;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A platform with a data directory, and small limits. */
record GivenFiles(Path dataDirectory, FilesType type) {
  static final FilesSettings DEFAULTS =
      new FilesSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static GivenFiles in(Path dataDirectory, Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "slipway.blobstore.max-object", "1M",
                "slipway.blobstore.max-chunk", "64K",
                "slipway.blobstore.min-free", "1M"));
    settings.putAll(more);
    BlobstoreConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withDefaultValues(settings)
            .withMapping(BlobstoreConfig.class)
            .build()
            .getConfigMapping(BlobstoreConfig.class);
    return new GivenFiles(dataDirectory, new FilesType(dataDirectory.toString(), config));
  }

  static FilesSettings root(String root) {
    return new FilesSettings(
        Optional.of(root), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static FilesSettings idle(Duration idle) {
    return new FilesSettings(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(idle));
  }

  CapabilityProvider open(String name, FilesSettings settings) {
    return type.open(new ProviderKey("default", name), settings);
  }

  Path folder(String root) {
    return dataDirectory.resolve("blobs/default").resolve(root);
  }
}
