package dev.slipway.guest.wasi;

import java.util.Arrays;

/** Bytes that a guest reads: the request's body, or nothing. */
final class Source implements Stream {
  private final byte[] bytes;
  private int position;

  Source(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the next bytes, as many as there are up to {@code most}. */
  byte[] take(long most) {
    int from = position;
    position += (int) Math.min(most, left());
    return Arrays.copyOfRange(bytes, from, position);
  }

  int left() {
    return bytes.length - position;
  }

  @Override
  public Filetype filetype() {
    return Filetype.UNKNOWN;
  }
}
