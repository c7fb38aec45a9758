package dev.slipway.cli;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text in a file, or piped in for {@code -}, that is read whole.
 *
 * @param what what it should be, for messages, such as {@code environment file}
 */
public record InputText(Path path, String what, InputStream in) {
  /** More than any configuration or environment that the platform takes. */
  private static final int MAX_BYTES = 256 * 1024;

  /** Whether it stands for what is piped in, which can be read once. */
  public static boolean isPiped(Path path) {
    return path.toString().equals("-");
  }

  /**
   * Reads it.
   *
   * @throws SlipwayException if it is too long
   */
  public String read() throws IOException {
    if (isPiped(path)) {
      return read(in);
    }
    try (InputStream file = Files.newInputStream(path)) {
      return read(file);
    }
  }

  private String read(InputStream from) throws IOException {
    byte[] bytes = from.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new SlipwayException(
          ErrorCode.INVALID_REQUEST,
          "The %s %s has more than %d bytes.".formatted(what, path, MAX_BYTES),
          "Give a smaller one.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
