package dev.slipway.wasm;

import dev.slipway.error.SlipwayException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A cursor over one range of a module's bytes. Whatever it is asked for, it checks against the
 * bytes left in the range first; a refusal names the range and the byte.
 */
final class ByteReader {
  private final byte[] bytes;
  private final String range;
  private final int end;
  private int position;

  /**
   * @param range what the bytes from start to end are, for messages, such as {@code import section}
   */
  ByteReader(byte[] bytes, String range, int start, int end) {
    this.bytes = bytes;
    this.range = range;
    this.position = start;
    this.end = end;
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  int u8() {
    skip(1);
    return bytes[position - 1] & 0xff;
  }

  /** Whether the next byte is this one; reads nothing. */
  boolean nextIs(int octet) {
    return position < end && (bytes[position] & 0xff) == octet;
  }

  void skip(long length) {
    if (length > remaining()) {
      throw damaged(length + " more bytes are needed, but only " + remaining() + " are left");
    }
    position += (int) length;
  }

  /** An unsigned LEB128 of at most 5 bytes and 32 bits. */
  long u32() {
    return unsigned(32);
  }

  /** An unsigned LEB128 of at most 10 bytes; values of 2^63 and more are refused. */
  long u64() {
    long value = unsigned(64);
    if (value < 0) {
      throw damaged("the number " + Long.toUnsignedString(value) + " is larger than any size");
    }
    return value;
  }

  private long unsigned(int bits) {
    long value = 0;
    for (int shift = 0; shift < bits; shift += 7) {
      int octet = u8();
      if (shift + 7 > bits && (octet & 0x7f) >>> (bits - shift) != 0) {
        throw damaged("a number is larger than " + bits + " bits can hold");
      }
      value |= (long) (octet & 0x7f) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw damaged("a number goes on after the last byte that " + bits + " bits may take");
  }

  /** A signed LEB128 of at most {@code bits} bits (32, 33 or 64). */
  long signed(int bits) {
    long value = 0;
    for (int shift = 0; shift < bits; shift += 7) {
      int octet = u8();
      requireSignExtension(octet, bits - shift);
      value |= (long) (octet & 0x7f) << shift;
      if (octet < 0x80) {
        int unused = Math.max(0, Long.SIZE - shift - 7);
        return value << unused >> unused;
      }
    }
    throw damaged("a number goes on after the last byte that " + bits + " bits may take");
  }

  private void requireSignExtension(int octet, int bitsLeft) {
    if (bitsLeft < 7) {
      int spare = octet << (Integer.SIZE - 7) >> (Integer.SIZE - 7) >> (bitsLeft - 1);
      if (spare != 0 && spare != -1) {
        throw damaged("a signed number is larger than its type can hold");
      }
    }
  }

  /** The length of a list of {@code what}: each entry takes at least one byte, so it is bounded. */
  int count(String what, int most) {
    long count = u32();
    if (count > remaining()) {
      throw damaged(count + " " + what + " cannot be in the " + remaining() + " bytes left");
    }
    if (count > most) {
      throw damaged(count + " " + what + " are more than the " + most + " that Slipway takes");
    }
    return (int) count;
  }

  /** An index into a space of {@code size} entries of {@code what}. */
  int index(String what, int size) {
    long index = u32();
    if (index >= size) {
      throw damaged("it names " + what + " " + index + ", but the module has " + size);
    }
    return (int) index;
  }

  String name() {
    long length = u32();
    if (length > Bounds.NAME_BYTES) {
      throw damaged("a name of " + length + " bytes is over the limit of " + Bounds.NAME_BYTES);
    }
    int start = position;
    skip(length);
    try {
      ByteBuffer text = ByteBuffer.wrap(bytes, start, (int) length);
      return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
    } catch (CharacterCodingException e) {
      throw damaged("a name is not valid UTF-8");
    }
  }

  void requireEnd() {
    if (remaining() > 0) {
      throw damaged(remaining() + " bytes are left over after its content");
    }
  }

  SlipwayException damaged(String found) {
    return ContainerRefusal.damaged("The " + range + " is wrong at byte " + position, found);
  }
}
