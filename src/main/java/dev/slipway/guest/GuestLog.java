package dev.slipway.guest;

import dev.slipway.engine.Trap;

/** What a guest writes to its function's log in one call, within its limit. */
public final class GuestLog {
  private final GuestCall call;
  private int bytes;

  GuestLog(GuestCall call) {
    this.call = call;
  }

  /**
   * Takes room for a text, before it is read.
   *
   * @param length bytes; the guest's own number, so it may lie
   * @throws Trap if the guest has written too much
   */
  public void reserve(int length) throws Trap {
    if (length < 0 || length > call.limits().logBytes() - bytes) {
      throw LimitReached.trap(Limit.LOG);
    }
    bytes += length;
  }

  /** Writes a line for which room was taken. */
  public void write(String line) {
    call.hostCalls().log(line);
  }
}
