package dev.slipway.contract;

import java.util.Arrays;

/**
 * Reads CBOR (RFC 8949) from bytes that may be anything, as SDKs of wasmbus write it: without
 * indefinite lengths, which are refused. Lengths are believed only as far as there are bytes left.
 */
final class CborReader implements ValueReader {
  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int MAP = 5;
  private static final int TAG = 6;
  private static final int SIMPLE = 7;

  private static final int FALSE = 0xf4;
  private static final int TRUE = 0xf5;
  private static final int NIL = 0xf6;

  private final byte[] in;
  private int at;

  CborReader(byte[] in, int at) {
    this.in = in;
    this.at = at;
  }

  @Override
  public boolean isAtEnd() {
    return at == in.length;
  }

  @Override
  public boolean isArray() throws PayloadException {
    return peek() >> 5 == ARRAY;
  }

  @Override
  public boolean isBytes() throws PayloadException {
    int major = peek() >> 5;
    return major == BYTES || major == TEXT;
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
    return within(argument(require(ARRAY, "an array")), 1);
  }

  @Override
  public int map() throws PayloadException {
    return within(argument(require(MAP, "a map")), 2);
  }

  @Override
  public byte[] bytes() throws PayloadException {
    int head = octet();
    if (head >> 5 != BYTES && head >> 5 != TEXT) {
      throw unexpected(head, "text or binary");
    }
    int length = within(argument(head), 1);
    at += length;
    return Arrays.copyOfRange(in, at - length, at);
  }

  @Override
  public long number() throws PayloadException {
    int head = octet();
    return switch (head >> 5) {
      case UNSIGNED -> argument(head);
      case NEGATIVE -> -1 - argument(head);
      default -> throw unexpected(head, "a whole number");
    };
  }

  @Override
  public boolean flag() throws PayloadException {
    int head = octet();
    return switch (head) {
      case FALSE -> false;
      case TRUE -> true;
      default -> throw unexpected(head, "true or false");
    };
  }

  @Override
  public void skip() throws PayloadException {
    for (long left = 1; left > 0; left--) {
      left += skipHead();
    }
  }

  /** Passes over a value but for what is inside it; returns how many values are. */
  private long skipHead() throws PayloadException {
    int head = octet();
    long argument = argument(head);
    switch (head >> 5) {
      case BYTES, TEXT -> at += within(argument, 1);
      case ARRAY -> {
        return within(argument, 1);
      }
      case MAP -> {
        return 2L * within(argument, 2);
      }
      case TAG -> {
        return 1;
      }
      default -> {
        // The head was all of it: UNSIGNED, NEGATIVE or SIMPLE.
      }
    }
    return 0;
  }

  private int require(int major, String wanted) throws PayloadException {
    int head = octet();
    if (head >> 5 != major) {
      throw unexpected(head, wanted);
    }
    return head;
  }

  /** The number that a head carries in itself or behind it; up to 63 bits. */
  private long argument(int head) throws PayloadException {
    int info = head & 0x1f;
    return switch (info) {
      case 24, 25, 26, 27 -> unsigned(1 << (info - 24), head);
      case 28, 29, 30, 31 -> throw unexpected(head, "of a definite length");
      default -> info;
    };
  }

  private long unsigned(int octets, int head) throws PayloadException {
    within(octets, 1);
    long number = 0;
    for (int end = at + octets; at < end; at++) {
      number = number << 8 | (in[at] & 0xff);
    }
    if (number < 0 && head >> 5 != SIMPLE) {
      throw refusal("a number is beyond 63 bits");
    }
    return number;
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

  /** Every thing takes so many bytes or more, so a count of more than are left is a lie. */
  private int within(long count, int least) throws PayloadException {
    int left = in.length - at;
    if (count > left / least) {
      throw refusal("%d times %d bytes are needed, but %d are left".formatted(count, least, left));
    }
    return (int) count;
  }

  private static PayloadException unexpected(int head, String wanted) {
    return refusal("the head %02x is not %s".formatted(head, wanted));
  }

  private static PayloadException refusal(String what) {
    return new PayloadException("the payload is no CBOR of the dialect: " + what);
  }
}
