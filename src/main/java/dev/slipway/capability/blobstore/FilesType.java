package dev.slipway.capability.blobstore;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.ProviderType;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Objects as files in the data directory, in {@code blobs/{namespace}/{root}}, where nobody but the
 * platform writes.
 */
@ApplicationScoped
public class FilesType implements ProviderType<FilesSettings> {
  private final BlobFolders folders = new BlobFolders();
  private final Path blobs;
  private final BlobstoreConfig config;

  FilesType(@ConfigProperty(name = "slipway.data-dir") String dataDir, BlobstoreConfig config) {
    this.blobs = Path.of(dataDir, "blobs").toAbsolutePath().normalize();
    this.config = config;
  }

  @Override
  public ContractId contract() {
    return ContractId.BLOBSTORE;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public Class<FilesSettings> config() {
    return FilesSettings.class;
  }

  @Override
  public CapabilityProvider open(ProviderKey owner, FilesSettings settings) {
    Path root = blobs.resolve(owner.namespace()).resolve(settings.root().orElse(owner.name()));
    return new FilesProvider(
        owner, folders, folders.lease(root), BlobLimits.of(settings, config), config);
  }
}
