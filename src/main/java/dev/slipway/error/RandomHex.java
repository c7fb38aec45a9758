package dev.slipway.error;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Random names for requests and traces; no secrets. */
public final class RandomHex {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS_OF_A_LONG = 16;

  private RandomHex() {}

  /**
   * Random lower-case hex digits, never all zero.
   *
   * @param count a multiple of 16
   */
  public static String digits(int count) {
    byte[] text = new byte[count];
    write(text, 0, count);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * Writes such digits into ASCII text.
   *
   * @param count a multiple of 16
   */
  public static void write(byte[] text, int from, int count) {
    for (int at = from; at < from + count; at += DIGITS_OF_A_LONG) {
      long bits = ThreadLocalRandom.current().nextLong() | 1;
      for (int i = 0; i < DIGITS_OF_A_LONG; i++, bits >>>= 4) {
        text[at + i] = DIGITS[(int) bits & 0xf];
      }
    }
  }
}
