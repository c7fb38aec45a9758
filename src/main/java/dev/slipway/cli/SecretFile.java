package dev.slipway.cli;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A secret in a file, or piped in for {@code -}; never an argument. */
public final class SecretFile {
  private static final int MAX_BYTES = 16 * 1024;

  private final Path path;
  private final InputStream in;

  public SecretFile(Path path, InputStream in) {
    this.path = path;
    this.in = in;
  }

  /** The secret without white space around it. */
  public String read() throws IOException {
    byte[] bytes;
    if (path.toString().equals("-")) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } else {
      try (InputStream file = Files.newInputStream(path)) {
        bytes = file.readNBytes(MAX_BYTES + 1);
      }
    }
    String secret = new String(bytes, StandardCharsets.UTF_8).strip();
    if (secret.isEmpty() || bytes.length > MAX_BYTES) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "The secret in %s is empty or longer than %d bytes.".formatted(path, MAX_BYTES),
          "Give a file that holds it and nothing else.");
    }
    return secret;
  }
}
