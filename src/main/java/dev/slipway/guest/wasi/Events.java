package dev.slipway.guest.wasi;

import java.nio.ByteBuffer;

/** The events that a guest is told of. */
final class Events {
  static final int BYTES = 32;

  private static final int HANGUP = 1;
  private final ByteBuffer out;
  private int count;

  /**
   * None yet.
   *
   * @param most of them
   */
  Events(int most) {
    out = WasiCall.littleEndian(new byte[most * BYTES]);
  }

  /** What was waited for has come, or failed. */
  void add(Subscription subscription, Errno errno) {
    int at = count++ * BYTES;
    out.putLong(at, subscription.userdata());
    out.putShort(at + 8, (short) errno.code());
    out.put(at + 10, (byte) subscription.type());
  }

  /** A stream can be read or written; one that has nothing left is at its end. */
  void add(Subscription subscription, long bytes) {
    add(subscription, Errno.SUCCESS);
    int at = (count - 1) * BYTES;
    out.putLong(at + 16, bytes);
    out.putShort(at + 24, (short) (bytes == 0 ? HANGUP : 0));
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    byte[] bytes = new byte[count * BYTES];
    out.get(0, bytes);
    return bytes;
  }
}
