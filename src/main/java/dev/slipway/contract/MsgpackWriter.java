package dev.slipway.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes MessagePack into one growing array: the few forms that the dialects need, each as short as
 * the specification allows. A packer for everything costs several times as much, on every request.
 */
final class MsgpackWriter {
  private byte[] out;
  private int length;

  /**
   * @param expected bytes that will most likely be enough
   */
  MsgpackWriter(int expected) {
    out = new byte[expected];
  }

  /** What {@link #text} writes, made once for a text that is written often. */
  static byte[] encoded(String text) {
    return new MsgpackWriter(text.length() + 5).text(text).bytes();
  }

  MsgpackWriter map(int pairs) {
    return pairs < 16 ? put(0x80 | pairs) : header(0xde, pairs);
  }

  MsgpackWriter array(int elements) {
    return elements < 16 ? put(0x90 | elements) : header(0xdc, elements);
  }

  private MsgpackWriter header(int of16Bits, int count) {
    return count < 1 << 16
        ? put(of16Bits).bigEndian(count, 2)
        : put(of16Bits + 1).bigEndian(count, 4);
  }

  MsgpackWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length < 32) {
      put(0xa0 | utf8.length);
    } else if (utf8.length < 1 << 8) {
      put(0xd9).put(utf8.length);
    } else {
      header(0xda, utf8.length);
    }
    return raw(utf8);
  }

  MsgpackWriter nil() {
    return put(0xc0);
  }

  MsgpackWriter flag(boolean flag) {
    return put(flag ? 0xc3 : 0xc2);
  }

  /** A whole number, without sign if it has none. */
  MsgpackWriter number(long number) {
    if (number >= -32 && number < 128) {
      return put((int) number);
    }
    int size = 0;
    while (size < 3 && !fits(number, 8 << size)) {
      size++;
    }
    return put((number < 0 ? 0xd0 : 0xcc) + size).bigEndian(number, 1 << size);
  }

  private static boolean fits(long number, int bits) {
    return number < 0 ? number >= -1L << (bits - 1) : number < 1L << bits;
  }

  /** The bytes as an array of numbers from 0 to 255. */
  MsgpackWriter numbers(byte[] bytes) {
    array(bytes.length);
    for (byte b : bytes) {
      if (b < 0) {
        put(0xcc);
      }
      put(b);
    }
    return this;
  }

  /** The bytes in the binary format. */
  MsgpackWriter binary(byte[] bytes) {
    if (bytes.length < 1 << 8) {
      put(0xc4).put(bytes.length);
    } else {
      header(0xc5, bytes.length);
    }
    return raw(bytes);
  }

  /** Bytes that are MessagePack already. */
  MsgpackWriter raw(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
    return this;
  }

  private MsgpackWriter put(int octet) {
    reserve(1);
    out[length++] = (byte) octet;
    return this;
  }

  private MsgpackWriter bigEndian(long number, int octets) {
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
      put((int) (number >>> shift));
    }
    return this;
  }

  private void reserve(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(Math.addExact(length, more), 2 * length));
    }
  }

  byte[] bytes() {
    return length == out.length ? out : Arrays.copyOf(out, length);
  }
}
