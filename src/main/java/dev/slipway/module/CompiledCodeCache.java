package dev.slipway.module;

import dev.slipway.engine.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Compiled code on local disk, so that a restart does not compile again. Loading foreign code would
 * be running it: the folder is closed to everyone else, and an entry begins with the digest of its
 * own code, so a torn or altered one is passed over. Nothing here is needed: what cannot be read or
 * written is compiled anew.
 */
@ApplicationScoped
public class CompiledCodeCache {
  private static final Logger LOG = Logger.getLogger(CompiledCodeCache.class);
  private static final int MARK_BYTES = 71;

  private final Path folder;

  CompiledCodeCache(@ConfigProperty(name = "slipway.data-dir") String dataDir, Engine engine) {
    String fingerprint = engine.description().fingerprint();
    String name = Digest.of(fingerprint.getBytes(StandardCharsets.UTF_8)).text().substring(7, 23);
    folder = Path.of(dataDir, "compiled", name);
    createPrivate(folder);
  }

  /** The code that was written for the digest, if it is there and whole. */
  Optional<byte[]> read(Digest digest) {
    try {
      ByteBuffer entry = ByteBuffer.wrap(Files.readAllBytes(file(digest)));
      if (entry.remaining() < MARK_BYTES) {
        return Optional.empty();
      }
      byte[] mark = new byte[MARK_BYTES];
      byte[] code = new byte[entry.remaining() - MARK_BYTES];
      entry.get(mark).get(code);
      return mark(code).equals(new String(mark, StandardCharsets.US_ASCII))
          ? Optional.of(code)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warnf("the compiled code of %s could not be read: %s", digest, e);
      return Optional.empty();
    }
  }

  /** Writes code whole, or not at all. */
  void write(Digest digest, byte[] code) {
    try {
      Path temporary = Files.createTempFile(folder, "new", null);
      try (var out = Files.newOutputStream(temporary)) {
        out.write(mark(code).getBytes(StandardCharsets.US_ASCII));
        out.write(code);
      }
      Files.move(temporary, file(digest), StandardCopyOption.ATOMIC_MOVE);
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

  private static String mark(byte[] code) {
    return Digest.of(code).text();
  }

  private Path file(Digest digest) {
    return folder.resolve(digest.text().substring("sha256:".length()));
  }

  private static void createPrivate(Path folder) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (Path each : new Path[] {folder.getParent(), folder}) {
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of compiled code cannot be made private", e);
    }
  }
}
