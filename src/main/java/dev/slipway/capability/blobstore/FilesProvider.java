package dev.slipway.capability.blobstore;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderKey;
import dev.slipway.contract.BlobstoreCall;
import dev.slipway.contract.ContractReply;
import java.time.Duration;

/** Keeps objects as files. Closed, it has ended its downloads, and lets calls on the disk end. */
final class FilesProvider implements CapabilityProvider {
  private final ProviderKey owner;
  private final BlobFolders folders;
  private final BlobFolders.Shared shared;
  private final BlobLimits limits;
  private final DiskThreads disk;
  private final Downloads downloads;
  private final BlobOperations operations;

  FilesProvider(
      ProviderKey owner,
      BlobFolders folders,
      BlobFolders.Shared shared,
      BlobLimits limits,
      BlobstoreConfig config) {
    String name = owner.toString();
    this.owner = owner;
    this.folders = folders;
    this.shared = shared;
    this.limits = limits;
    this.disk = new DiskThreads(name, config.diskThreads(), config.waiting());
    this.downloads = new Downloads(name, config);
    this.operations = new BlobOperations(shared.folder(), shared.uploads(), downloads, limits);
  }

  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public ContractReply call(ProviderCall call) throws ProviderException {
    if (!call.guest().scope().namespace().equals(owner.namespace())) {
      throw BlobFailures.refused("The provider belongs to another namespace.");
    }
    BlobstoreCall asked = (BlobstoreCall) call.call();
    return disk.within(call.timeout(), () -> operations.serve(call.guest(), asked));
  }

  /** Writes a file and removes it; gives up uploads that nobody goes on with. */
  @Override
  public void check(Duration timeout) throws ProviderException {
    disk.within(
        timeout,
        () -> {
          shared.folder().open();
          shared.uploads().endIdle(limits.uploadIdle());
          shared.folder().probe(limits);
          return true;
        });
  }

  /** Closing it lets the guest's downloads end. */
  @Override
  public Attachment attach(BoundGuest guest) {
    return () -> downloads.drain(guest);
  }

  @Override
  public void close() {
    downloads.close();
    disk.close();
    folders.giveBack(shared);
  }
}
