package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts as stores hold them: UTF-8. */
final class Utf8Text {
  private Utf8Text() {}

  static byte[] encode(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses bytes that are no UTF-8: somebody else wrote them. */
  static String decode(byte[] bytes) throws ProviderException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw Refusal.because("What is stored there is no text in UTF-8.");
    }
  }

  /** How many bytes the text has, without making them. */
  static int bytes(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair stands for two of its four bytes.
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return bytes;
  }
}
