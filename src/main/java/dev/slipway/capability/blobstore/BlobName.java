package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How a container or an object is called on the disk: ASCII letters, digits, {@code -}, {@code _}
 * and dots but for a leading one stand for themselves, all else is {@code %XX} of its UTF-8. So any
 * text is one file name that leads nowhere else, and each file name stands for one text.
 */
final class BlobName {
  /** A file name of Linux has 255 bytes. */
  private static final int LONGEST = 240;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private BlobName() {}

  /**
   * The file name of a text.
   *
   * @throws ProviderException {@code REFUSED} for one that is empty, too long or no Unicode text
   */
  static String encode(String name) throws ProviderException {
    if (name.isEmpty() || name.length() > LONGEST) {
      throw tooLong();
    }
    StringBuilder encoded = new StringBuilder();
    ByteBuffer bytes = utf8(name);
    while (bytes.hasRemaining()) {
      byte each = bytes.get();
      if (standsForItself((char) each, encoded.isEmpty())) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.toHexDigits(each));
      }
    }
    if (encoded.length() > LONGEST) {
      throw tooLong();
    }
    return encoded.toString();
  }

  /** The text of a file name; empty if it is none of ours. */
  static Optional<String> decode(String fileName) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(fileName.length());
    for (int i = 0; i < fileName.length(); i++) {
      if (fileName.charAt(i) != '%') {
        bytes.write(fileName.charAt(i));
      } else if (i + 2 < fileName.length() && isHex(fileName, i + 1)) {
        bytes.write(HexFormat.fromHexDigits(fileName, i + 1, i + 3));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    return canonical(fileName, bytes.toString(StandardCharsets.UTF_8));
  }

  private static Optional<String> canonical(String fileName, String name) {
    try {
      return encode(name).equals(fileName) ? Optional.of(name) : Optional.empty();
    } catch (ProviderException _) {
      return Optional.empty();
    }
  }

  private static ByteBuffer utf8(String name) throws ProviderException {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
    } catch (CharacterCodingException e) {
      throw BlobFailures.refused("The name of a container or object is no Unicode text.");
    }
  }

  private static boolean standsForItself(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || (c == '.' && !first);
  }

  private static boolean isHex(String text, int from) {
    return HexFormat.isHexDigit(text.charAt(from)) && HexFormat.isHexDigit(text.charAt(from + 1));
  }

  private static ProviderException tooLong() {
    return BlobFailures.refused(
        "The name of a container or object has 1 to %d ASCII letters, digits, '.', '-' and '_';"
                .formatted(LONGEST)
            + " every other byte of its UTF-8 counts as three.");
  }
}
