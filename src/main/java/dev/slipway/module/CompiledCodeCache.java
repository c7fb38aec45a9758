package dev.slipway.module;

import dev.slipway.engine.Engine;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Compiled code on local disk, so that a restart does not compile again. Nothing here is needed:
 * what cannot be read is compiled anew, and what cannot be written is compiled again at the next
 * start. Any thread.
 */
@ApplicationScoped
public class CompiledCodeCache {
  private static final Logger LOG = Logger.getLogger(CompiledCodeCache.class);

  private final String fingerprint;
  private final Path folder;
  private final CompiledCodeFiles files;
  private final Clock clock;

  /**
   * Opens the cache, and deletes what a killed process has left half written.
   *
   * @throws SlipwayException if its folder is not this user's alone
   */
  CompiledCodeCache(
      @ConfigProperty(name = "slipway.data-dir") String dataDir,
      ModuleConfig config,
      Engine engine,
      Clock clock) {
    this.fingerprint = engine.description().fingerprint();
    this.clock = clock;
    Path root = CompiledCodeFolder.in(Path.of(dataDir));
    String name = Digest.of(fingerprint.getBytes(StandardCharsets.UTF_8)).text();
    folder = CompiledCodeFolder.open(root.resolve(name.substring("sha256:".length())));
    files = new CompiledCodeFiles(root, config.compiledCache().asLongValue());
    try {
      files.deleteUnfinished();
    } catch (IOException e) {
      throw new UncheckedIOException("the cache of compiled code cannot be cleaned", e);
    }
  }

  /** The code that was written for the digest, if it is there and whole. */
  Optional<byte[]> read(Digest digest) {
    Path file = file(digest);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      byte[] entry = Files.readAllBytes(file);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      return CompiledCodeEntry.code(fingerprint, digest, entry);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warnf("the compiled code of %s could not be read: %s", digest, e);
      return Optional.empty();
    }
  }

  /** Writes code whole, or not at all; what was not used for long goes when there is too much. */
  void write(Digest digest, byte[] code) {
    try {
      Path unfinished = Files.createTempFile(folder, "", CompiledCodeFiles.UNFINISHED);
      try {
        Files.write(unfinished, CompiledCodeEntry.of(fingerprint, digest, code));
        Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
        Files.move(unfinished, file(digest), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      prune();
    } catch (IOException e) {
      LOG.warnf("the compiled code of %s could not be kept: %s", digest, e);
    }
  }

  void remove(Digest digest) {
    try {
      Files.deleteIfExists(file(digest));
    } catch (IOException e) {
      LOG.warnf("the compiled code of %s could not be removed: %s", digest, e);
    }
  }

  private synchronized void prune() throws IOException {
    files.prune();
  }

  private Path file(Digest digest) {
    return folder.resolve(digest.text().substring("sha256:".length()));
  }
}
