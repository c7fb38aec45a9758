package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;
import dev.slipway.guest.Limit;
import dev.slipway.guest.LimitReached;
import java.io.ByteArrayOutputStream;

/** A command's standard output: its reply. */
final class ReplySink implements Sink {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private long left;

  /**
   * A reply without content yet.
   *
   * @param most bytes
   */
  ReplySink(int most) {
    this.left = most;
  }

  @Override
  public void reserve(long length) throws Trap {
    if (length > left) {
      throw LimitReached.trap(Limit.RESPONSE);
    }
    left -= length;
  }

  @Override
  public void write(byte[] bytes) {
    written.writeBytes(bytes);
  }

  byte[] bytes() {
    return written.toByteArray();
  }

  @Override
  public Filetype filetype() {
    return Filetype.UNKNOWN;
  }
}
