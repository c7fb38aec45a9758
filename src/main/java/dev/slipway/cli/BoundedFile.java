package dev.slipway.cli;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is read whole, up to a limit.
 *
 * @param what what the file should be, for messages, such as {@code key file}
 * @param maxBytes how much of it this process is willing to hold
 */
record BoundedFile(Path path, String what, int maxBytes) {
  byte[] read() throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw refusal("The " + what + " " + path + " is a folder or a device, not a file.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw refusal("The " + what + " " + path + " has more than " + maxBytes + " bytes.");
      }
      return bytes;
    }
  }

  private SlipwayException refusal(String reason) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, "Name a " + what + ".");
  }
}
