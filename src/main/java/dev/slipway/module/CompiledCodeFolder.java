package dev.slipway.module;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of compiled code. What lies there is executed, so one that somebody else may have
 * written to is refused and not mended: closing it would keep what was put there.
 */
public final class CompiledCodeFolder {
  private static final Set<PosixFilePermission> PRIVATE = fromString("rwx------");
  private static final Set<PosixFilePermission> WRITE_OF_OTHERS = fromString("----w--w-");

  private CompiledCodeFolder() {}

  /**
   * The folder {@code compiled} of a data directory, made with mode 0700 where it is missing. Those
   * of the engines inside are held to the same.
   *
   * @throws SlipwayException naming the folder and the fix, if it cannot be written to, or not by
   *     this process' user alone
   */
  public static Path in(Path dataDirectory) {
    Path root = open(dataDirectory.toAbsolutePath().resolve("compiled"));
    try (Stream<Path> engines = Files.list(root)) {
      engines.filter(Files::isDirectory).forEach(CompiledCodeFolder::open);
    } catch (IOException e) {
      throw unusable(root, e);
    }
    return root;
  }

  /** The same of any folder whose parent others cannot write to. */
  static Path open(Path folder) {
    try {
      if (!Files.exists(folder, NOFOLLOW_LINKS)) {
        Files.createDirectories(folder, asFileAttribute(PRIVATE));
      }
      requirePrivate(folder);
      Files.setPosixFilePermissions(folder, PRIVATE);
      return folder;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static void requirePrivate(Path folder) throws IOException {
    PosixFileAttributes found =
        Files.readAttributes(folder, PosixFileAttributes.class, NOFOLLOW_LINKS);
    if (!found.isDirectory()) {
      throw refusal(
          folder, "is a link or a file", "Delete it: a folder of this user's will be made.");
    }
    String mode = PosixFilePermissions.toString(found.permissions());
    if (!Collections.disjoint(found.permissions(), WRITE_OF_OTHERS)) {
      throw refusal(
          folder,
          "may be written to by others (mode %s), who could have put code there".formatted(mode),
          "Delete it: a new one will be made, and modules are compiled anew.");
    }
    if (!found.permissions().contains(PosixFilePermission.OWNER_WRITE)) {
      throw refusal(
          folder,
          "may not be written to (mode %s)".formatted(mode),
          "Run `chmod 700 " + folder + "`.");
    }
    if (!found.owner().equals(writer(folder))) {
      throw refusal(
          folder,
          "belongs to %s and not to this process' user".formatted(found.owner().getName()),
          "Delete it: a folder of this user's will be made.");
    }
  }

  /** Whoever owns a file that this process makes. */
  private static UserPrincipal writer(Path folder) throws IOException {
    Path attempt = Files.createTempFile(folder, "try", CompiledCodeFiles.UNFINISHED);
    try {
      return Files.getOwner(attempt);
    } finally {
      Files.delete(attempt);
    }
  }

  private static SlipwayException unusable(Path folder, IOException e) {
    return refusal(
        folder,
        "cannot be used (%s: %s)".formatted(e.getClass().getSimpleName(), e.getMessage()),
        "Let this process' user write there, or delete it: a new one will be made.");
  }

  private static SlipwayException refusal(Path folder, String what, String fix) {
    return new SlipwayException(
        ErrorCode.INTERNAL, "The folder of compiled code, %s, %s.".formatted(folder, what), fix);
  }
}
