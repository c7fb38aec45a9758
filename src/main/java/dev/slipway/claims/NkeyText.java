package dev.slipway.claims;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;

/** The text form of keys: base32 without padding of the content and its CRC-16/XMODEM. */
final class NkeyText {
  private static final int CRC_BYTES = 2;
  private static final int CRC_POLYNOMIAL = 0x1021;

  private NkeyText() {}

  static String encode(byte[] content) {
    byte[] checked =
        ByteBuffer.allocate(content.length + CRC_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(content)
            .putShort((short) crc16(content))
            .array();
    return base32(checked);
  }

  /** The content, or empty unless the text is exactly what {@link #encode} makes of it. */
  static Optional<byte[]> decode(String text) {
    byte[] checked = Base32.builder().get().decode(text.getBytes(StandardCharsets.UTF_8));
    if (checked.length <= CRC_BYTES) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(checked, checked.length - CRC_BYTES);
    return encode(content).equals(text) ? Optional.of(content) : Optional.empty();
  }

  private static String base32(byte[] bytes) {
    return Base32.builder().get().encodeToString(bytes).replace("=", "");
  }

  private static int crc16(byte[] bytes) {
    int crc = 0;
    for (byte octet : bytes) {
      crc ^= (octet & 0xff) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ CRC_POLYNOMIAL;
      }
    }
    return crc & 0xffff;
  }
}
