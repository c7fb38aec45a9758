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
    return octets(field, text.getBytes(StandardCharsets.UTF_8));
  }

  ProtobufWriter octets(int field, byte[] octets) {
    return octets.length == 0 ? this : message(field, octets);
  }

  ProtobufWriter number(int field, long number) {
    if (number != 0) {
      varint((long) field << 3 | VARINT);
      varint(number);
    }
    return this;
  }

  /** One pair of a map. */
  ProtobufWriter pair(int field, String key, String value) {
    return message(
        field,
        new ProtobufWriter(key.length() + value.length() + 8).text(1, key).text(2, value).bytes());
  }

  /** What is in a list or has no default: written also when it is empty. */
  ProtobufWriter message(int field, byte[] message) {
    varint((long) field << 3 | DELIMITED);
    varint(message.length);
    out.writeBytes(message);
    return this;
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
