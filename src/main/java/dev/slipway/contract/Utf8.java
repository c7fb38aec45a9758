package dev.slipway.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that is UTF-8, or no text. */
final class Utf8 {
  private Utf8() {}

  static String text(byte[] bytes) throws PayloadException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new PayloadException("a text of the payload is not UTF-8", e);
    }
  }
}
