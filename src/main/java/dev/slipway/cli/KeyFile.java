package dev.slipway.cli;

import dev.slipway.claims.Seed;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that holds one seed and nothing else, for its owner only. */
public record KeyFile(Path path) {
  /** A seed has 58 bytes; a file beyond this is something else that was named by mistake. */
  private static final int MAX_BYTES = 1_024;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Writes a new file of mode 0600; an existing one stays and is an error. */
  public void create(Seed seed) throws IOException {
    Set<StandardOpenOption> onlyNew =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    ByteBuffer line =
        ByteBuffer.wrap((seed.secretText() + "\n").getBytes(StandardCharsets.US_ASCII));
    try (SeekableByteChannel file =
        Files.newByteChannel(path, onlyNew, PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
      writeOrDelete(file, line);
    }
  }

  /** Half a seed is of no use and would only block the name. */
  private void writeOrDelete(SeekableByteChannel file, ByteBuffer line) throws IOException {
    try {
      while (line.hasRemaining()) {
        file.write(line);
      }
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /**
   * Reads the seed.
   *
   * @throws SlipwayException if others may read the file, or it holds no seed
   */
  public Seed read() throws IOException {
    requireOwnerOnly();
    byte[] bytes = new BoundedFile(path, "key file", MAX_BYTES).read();
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    try {
      return Seed.parse(text);
    } catch (SlipwayException e) {
      throw refusal("The file " + path + " is no key file: " + e.reason(), e.fix());
    }
  }

  private void requireOwnerOnly() throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
    if (mode.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
      throw refusal(
          "The key file "
              + path
              + " is open to others: "
              + PosixFilePermissions.toString(mode)
              + ".",
          "Run `chmod 600 " + path + "`, and make a new key if others may have read it.");
    }
  }

  private static SlipwayException refusal(String reason, String fix) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix);
  }
}
