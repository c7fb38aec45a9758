package dev.slipway.cli.deploy;

import dev.slipway.claims.KeyRole;
import dev.slipway.claims.Seed;
import dev.slipway.cli.KeyFile;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A key that a deployment signs with.
 *
 * @param kept whether it lies in the keys folder, where it is made if it is missing
 */
record SigningKey(Path path, KeyRole role, boolean kept) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  boolean isMissing() {
    return kept && Files.notExists(path);
  }

  /** Makes it, and its folder if that is missing, for the owner alone. */
  void make() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.notExists(folder)) {
      Files.createDirectories(folder.getParent());
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(folder);
    if (!OWNER_ONLY.containsAll(mode)) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "The folder of keys %s is open to others: %s."
              .formatted(folder, PosixFilePermissions.toString(mode)),
          "Run `chmod 700 %s`.".formatted(folder));
    }
    new KeyFile(path).create(Seed.generate(role));
  }

  /** Reads it; a rehearsal, which makes no file, gets a key for itself where it is missing. */
  Seed seed() throws IOException {
    return isMissing() ? Seed.generate(role) : new KeyFile(path).read();
  }
}
