package dev.slipway.bootstrap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive on the class path.
 *
 * @param folder the unpacked archive
 */
record PostgresBinaries(Path folder) {

  /** Unpacks the archive below {@code parent}, unless this very archive was unpacked there. */
  static PostgresBinaries unpackedIn(Path parent) throws IOException {
    Path folder = parent.resolve("programs-" + digest().substring(0, 16));
    if (!Files.exists(folder)) {
      Path unfinished = parent.resolve("programs.new");
      PrivateFiles.deleteTree(unfinished);
      unpack(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path target) throws IOException {
    Files.createDirectories(target);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("archive entry " + entry.getName() + " leaves its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean program = (entry.getMode() & 0111) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static String digest() throws IOException {
    try (InputStream in = archive();
        DigestInputStream hashing =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      hashing.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(hashing.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("this Java has no SHA-256", e);
    }
  }

  private static InputStream archive() {
    String name = "/postgres-" + platform() + ".txz";
    InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new StartRefusedException(
          "There is no embedded PostgreSQL for this platform (" + platform() + ").",
          "Set SLIPWAY_DATABASE_URL, SLIPWAY_DATABASE_USERNAME and SLIPWAY_DATABASE_PASSWORD to"
              + " use a PostgreSQL server of your own.");
    }
    return archive;
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    return system + "-" + (processor.equals("amd64") ? "x86_64" : processor);
  }
}
