package dev.slipway.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes MessagePack byte by byte after its specification, wrong too; without any library. */
final class Msgpack {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A map of up to 15 pairs, which follow. */
  static Msgpack map(int pairs) {
    return new Msgpack().raw("%02x".formatted(0x80 | pairs));
  }

  /** An array of up to 15 elements, which follow. */
  static Msgpack array(int elements) {
    return new Msgpack().raw("%02x".formatted(0x90 | elements));
  }

  Msgpack raw(String hex) {
    out.writeBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
    return this;
  }

  /** A text of up to 255 bytes. */
  Msgpack str(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    raw(utf8.length < 32 ? "%02x".formatted(0xa0 | utf8.length) : "d9%02x".formatted(utf8.length));
    out.writeBytes(utf8);
    return this;
  }

  /** A whole number in 32 bits with sign. */
  Msgpack number(int number) {
    return raw("d2%08x".formatted(number));
  }

  Msgpack nil() {
    return raw("c0");
  }

  /** A name and a number. */
  Msgpack field(String name, int number) {
    return str(name).number(number);
  }

  byte[] build() {
    return out.toByteArray();
  }
}
