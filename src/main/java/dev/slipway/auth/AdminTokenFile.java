package dev.slipway.auth;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The file in which an admin finds the token that was made for this installation. */
final class AdminTokenFile {
  private static final int TOKEN_BYTES = 32;

  private final Path file;

  AdminTokenFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** The token in the file. It is made on the first call, appears whole or not at all. */
  String readOrMake() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      Files.setPosixFilePermissions(file, fromString("rw-------"));
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The admin's token cannot be kept in " + file, e);
    }
  }

  private void make() throws IOException {
    Files.createDirectories(file.getParent(), asFileAttribute(fromString("rwx------")));
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    write(unfinished, randomToken() + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(Path target, String text) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    try (ByteChannel channel =
        Files.newByteChannel(target, options, asFileAttribute(fromString("rw-------")))) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static String randomToken() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
