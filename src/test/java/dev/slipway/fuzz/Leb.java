package dev.slipway.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** Numbers of the binary format at their edges, in sound encodings and in others. */
final class Leb {
  private static final List<byte[]> EDGES =
      List.of(
          hex("00"),
          hex("01"),
          hex("7f"),
          hex("8000"),
          hex("8001"),
          hex("ff7f"),
          hex("808004"),
          hex("ffffffff07"),
          hex("8080808008"),
          hex("ffffffff0f"),
          hex("8080808078"),
          hex("ffffffff7f"),
          hex("ffffffff1f"),
          hex("8080808000"),
          hex("808080808000"),
          hex("ffffffffffffffffff01"),
          hex("80808080808080808001"),
          hex("8080808080808080807f"),
          hex("ffffffffffffffffffff01"));

  private Leb() {}

  static byte[] edge(RandomGenerator random) {
    return EDGES.get(random.nextInt(EDGES.size())).clone();
  }

  static byte[] unsigned(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
