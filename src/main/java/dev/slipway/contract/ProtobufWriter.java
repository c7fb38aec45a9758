package dev.slipway.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes one message of protocol buffers, version 3: what has its default value is left out. */
final class ProtobufWriter {
  static final int VARINT = 0;
  static final int DELIMITED = 2;

  private final ByteArrayOutputStream out;

  /**
   * @param expected bytes that will most likely be enough
   */
  ProtobufWriter(int expected) {
    out = new ByteArrayOutputStream(expected);
  }

  ProtobufWriter text(int field, String text) {
    return text(field, text, false);
  }

  /**
   * @param always also if it is the default value: within a list, or where absence means something
   */
  ProtobufWriter text(int field, String text, boolean always) {
    return octets(field, text.getBytes(StandardCharsets.UTF_8), always);
  }

  /** Binary, or a message. */
  ProtobufWriter octets(int field, byte[] octets, boolean always) {
    if (always || octets.length > 0) {
      varint((long) field << 3 | DELIMITED);
      varint(octets.length);
      out.writeBytes(octets);
    }
    return this;
  }

  ProtobufWriter number(int field, long number, boolean always) {
    if (always || number != 0) {
      varint((long) field << 3 | VARINT);
      varint(number);
    }
    return this;
  }

  /** One pair of a map. */
  ProtobufWriter pair(int field, String key, String value) {
    ProtobufWriter pair = new ProtobufWriter(key.length() + value.length() + 8);
    return octets(field, pair.text(1, key).text(2, value).bytes(), true);
  }

  private void varint(long number) {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
