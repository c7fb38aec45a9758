package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.Scope;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Containers and objects below one folder. Nobody else writes there: the platform alone holds its
 * data directory, and all its providers with one folder share this. Thread-safe; readers take no
 * lock.
 */
final class BlobFolder {
  private final BlobPaths paths;
  private final BlobSpace space;

  /** Held to change which names there are, together with the space that they take. */
  private final ReentrantLock names = new ReentrantLock();

  private volatile boolean opened;

  BlobFolder(Path root) {
    this.paths = new BlobPaths(root);
    this.space = new BlobSpace(root);
  }

  BlobPaths paths() {
    return paths;
  }

  BlobSpace space() {
    return space;
  }

  /**
   * Made if it is missing, freed of what was never finished, and measured, for its first use; later
   * it has to be there.
   */
  void open() throws IOException {
    if (!opened) {
      names.lock();
      try {
        prepare();
      } finally {
        names.unlock();
      }
    }
    if (!Files.isDirectory(paths.unfinished())) {
      throw new NoSuchFileException(paths.unfinished().toString());
    }
  }

  private void prepare() throws IOException {
    if (!opened) {
      FileTree.delete(paths.unfinished());
      Durable.createFolders(paths.unfinished());
      space.add(FileTree.blocks(paths.root()));
      opened = true;
    }
  }

  boolean hasContainer(Scope scope, String container) throws ProviderException {
    return Files.isDirectory(paths.container(scope, container));
  }

  void requireContainer(Scope scope, String container) throws ProviderException {
    if (!hasContainer(scope, container)) {
      throw BlobFailures.noContainer(container);
    }
  }

  /** If there is one already, it stays as it is. */
  void createContainer(Scope scope, String container, BlobLimits limits)
      throws IOException, ProviderException {
    Path folder = paths.container(scope, container);
    names.lock();
    try {
      createMissing(paths.scope(scope), limits);
      createMissing(folder, limits);
    } finally {
      names.unlock();
    }
  }

  private void createMissing(Path folder, BlobLimits limits) throws IOException, ProviderException {
    if (!Files.isDirectory(folder)) {
      space.take(BlobSpace.BLOCK, limits);
      boolean created = false;
      try {
        Durable.createFolder(folder);
        created = true;
      } finally {
        space.add(created ? 0 : -BlobSpace.BLOCK);
      }
    }
  }

  /** With all that is in it, in one step; if there is none, nothing happens. */
  void removeContainer(Scope scope, String container) throws IOException, ProviderException {
    Path folder = paths.container(scope, container);
    Path removed = paths.unfinished().resolve(UUID.randomUUID().toString());
    names.lock();
    try {
      if (!Files.isDirectory(folder)) {
        return;
      }
      Files.move(folder, removed, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      names.unlock();
    }
    Durable.sync(paths.scope(scope));
    space.add(-FileTree.delete(removed));
  }

  /** In the order of their names, as many as wanted. */
  List<String> containers(Scope scope, int most) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(paths.scope(scope))) {
      for (Path folder : folders) {
        BlobName.decode(folder.getFileName().toString()).ifPresent(found::add);
        if (found.size() > most) {
          found.pollLast();
        }
      }
    } catch (NoSuchFileException _) {
      return List.of();
    }
    return List.copyOf(found);
  }

  /**
   * Opens an object to read it.
   *
   * @throws ProviderException {@code REFUSED} if there is none
   */
  ObjectReader read(BlobKey key) throws IOException, ProviderException {
    try {
      return ObjectReader.open(paths.object(key));
    } catch (NoSuchFileException | NotDirectoryException _) {
      throw BlobFailures.noObject(key.container(), key.id());
    }
  }

  /** If there is none, nothing happens. */
  void removeObject(BlobKey key) throws IOException, ProviderException {
    Path object = paths.object(key);
    names.lock();
    try {
      long blocks = FileTree.blocks(object);
      if (Files.deleteIfExists(object)) {
        space.add(-blocks);
      }
    } finally {
      names.unlock();
    }
    syncContainer(key);
  }

  /**
   * Makes an object of a whole file, in place of an older one. Its space has been taken already.
   *
   * @throws ProviderException {@code REFUSED} if its container is gone
   */
  void publish(Path file, BlobKey key) throws IOException, ProviderException {
    Path object = paths.object(key);
    Durable.sync(file);
    names.lock();
    try {
      requireContainer(key.scope(), key.container());
      long before = FileTree.blocks(object);
      Files.move(file, object, StandardCopyOption.ATOMIC_MOVE);
      space.add(-before);
    } finally {
      names.unlock();
    }
  }

  /** Makes a change of the names in an object's container outlive a loss of power. */
  void syncContainer(BlobKey key) throws IOException, ProviderException {
    Durable.syncIfThere(paths.container(key.scope(), key.container()));
  }

  /** Writes a file and removes it again. */
  void probe(BlobLimits limits) throws IOException, ProviderException {
    space.requireRoomOnDisk(0, limits.freeBytes());
    Path probe = paths.unfinished().resolve("probe-" + UUID.randomUUID());
    try {
      Durable.createFile(probe).close();
    } finally {
      Files.deleteIfExists(probe);
    }
  }
}
