package dev.slipway.contract;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Reads MessagePack from bytes that may be anything. Lengths are believed only as far as there are
 * bytes left, so that a lie costs nothing. Text and binary may stand for each other, as SDKs of
 * different years have it.
 */
final class MsgpackReader implements ValueReader {
  private static final int NIL = 0xc0;

  private final byte[] in;
  private int at;

  MsgpackReader(byte[] in) {
    this(in, 0);
  }

  MsgpackReader(byte[] in, int at) {
    this.in = in;
    this.at = at;
  }

  @Override
  public boolean isAtEnd() {
    return at == in.length;
  }

  @Override
  public boolean isArray() throws PayloadException {
    int format = peek();
    return format >> 4 == 0x9 || format == 0xdc || format == 0xdd;
  }

  @Override
  public boolean isBytes() throws PayloadException {
    int format = peek();
    return format >> 5 == 0x5
        || (format >= 0xc4 && format <= 0xc6)
        || (format >= 0xd9 && format <= 0xdb);
  }

  @Override
  public boolean takeNil() throws PayloadException {
    boolean nil = peek() == NIL;
    if (nil) {
      at++;
    }
    return nil;
  }

  @Override
  public int array() throws PayloadException {
    int format = octet();
    return switch (format) {
      case 0xdc -> within(unsigned(2), 1);
      case 0xdd -> within(unsigned(4), 1);
      default -> within(fixed(format, 0x9, "an array"), 1);
    };
  }

  @Override
  public int map() throws PayloadException {
    int format = octet();
    return switch (format) {
      case 0xde -> within(unsigned(2), 2);
      case 0xdf -> within(unsigned(4), 2);
      default -> within(fixed(format, 0x8, "a map"), 2);
    };
  }

  private static int fixed(int format, int kind, String wanted) throws PayloadException {
    if (format >> 4 != kind) {
      throw unexpected(format, wanted);
    }
    return format & 0xf;
  }

  String text(Charset charset) throws PayloadException {
    int length = byteLength();
    at += length;
    return new String(in, at - length, length, charset);
  }

  @Override
  public byte[] bytes() throws PayloadException {
    int length = byteLength();
    at += length;
    return Arrays.copyOfRange(in, at - length, at);
  }

  private int byteLength() throws PayloadException {
    int format = octet();
    return switch (format) {
      case 0xc4, 0xd9 -> within(unsigned(1), 1);
      case 0xc5, 0xda -> within(unsigned(2), 1);
      case 0xc6, 0xdb -> within(unsigned(4), 1);
      default -> {
        if (format >> 5 != 0x5) {
          throw unexpected(format, "text or binary");
        }
        yield within(format & 0x1f, 1);
      }
    };
  }

  @Override
  public long number() throws PayloadException {
    int format = octet();
    return switch (format) {
      case 0xcc -> unsigned(1);
      case 0xcd -> unsigned(2);
      case 0xce -> unsigned(4);
      case 0xcf -> notNegative(unsigned(8));
      case 0xd0 -> (byte) unsigned(1);
      case 0xd1 -> (short) unsigned(2);
      case 0xd2 -> (int) unsigned(4);
      case 0xd3 -> unsigned(8);
      default -> small(format);
    };
  }

  @Override
  public boolean flag() throws PayloadException {
    int format = octet();
    return switch (format) {
      case 0xc2 -> false;
      case 0xc3 -> true;
      default -> throw unexpected(format, "true or false");
    };
  }

  /** A whole number that fits 32 bits with sign. */
  int integer() throws PayloadException {
    long number = number();
    if ((int) number != number) {
      throw refusal("the number %d is beyond 32 bits".formatted(number));
    }
    return (int) number;
  }

  private static long small(int format) throws PayloadException {
    byte number = (byte) format;
    if (number < -32) {
      throw unexpected(format, "a whole number");
    }
    return number;
  }

  /** The 64 bits without sign of a number that has one. */
  private static long notNegative(long number) throws PayloadException {
    if (number < 0) {
      throw refusal("a number is beyond 63 bits");
    }
    return number;
  }

  @Override
  public void skip() throws PayloadException {
    for (long left = 1; left > 0; left--) {
      left += skipHead();
    }
  }

  /** Passes over a value but for what is inside it; returns how many values are. */
  private long skipHead() throws PayloadException {
    if (isBytes()) {
      int length = byteLength();
      at += length;
      return 0;
    }
    if (isArray()) {
      return array();
    }
    int format = peek();
    if (format >> 4 == 0x8 || format == 0xde || format == 0xdf) {
      return 2L * map();
    }
    int length = within(scalarLength(octet()), 1);
    at += length;
    return 0;
  }

  /** Bytes that follow the format of a number, nil, boolean or extension. */
  private long scalarLength(int format) throws PayloadException {
    return switch (format) {
      case 0xc1 -> throw unexpected(format, "a value");
      case 0xcc, 0xd0 -> 1;
      case 0xcd, 0xd1 -> 2;
      case 0xca, 0xce, 0xd2 -> 4;
      case 0xcb, 0xcf, 0xd3 -> 8;
      case 0xc7 -> unsigned(1) + 1;
      case 0xc8 -> unsigned(2) + 1;
      case 0xc9 -> unsigned(4) + 1;
      case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> (1L << (format - 0xd4)) + 1;
      default -> 0;
    };
  }

  private int peek() throws PayloadException {
    within(1, 1);
    return in[at] & 0xff;
  }

  private int octet() throws PayloadException {
    int octet = peek();
    at++;
    return octet;
  }

  private long unsigned(int octets) throws PayloadException {
    within(octets, 1);
    long number = 0;
    for (int end = at + octets; at < end; at++) {
      number = number << 8 | (in[at] & 0xff);
    }
    return number;
  }

  /**
   * Every thing takes so many bytes or more, so a count of more than are left is a lie: believed,
   * it would allocate.
   */
  private int within(long count, int least) throws PayloadException {
    int left = in.length - at;
    if (count * least > left) {
      throw refusal("%d bytes are needed, but %d are left".formatted(count * least, left));
    }
    return (int) count;
  }

  private static PayloadException unexpected(int format, String wanted) {
    return refusal("the format %02x is not %s".formatted(format, wanted));
  }

  private static PayloadException refusal(String what) {
    return new PayloadException("the payload is no MessagePack of the dialect: " + what);
  }
}
