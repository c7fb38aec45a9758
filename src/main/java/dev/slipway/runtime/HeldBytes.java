package dev.slipway.runtime;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of requests and replies that are held now, against the most that may be. Lock-free. */
public final class HeldBytes {
  private final long max;
  private final AtomicLong held = new AtomicLong();

  /** Nothing is held yet. */
  public HeldBytes(long max) {
    this.max = max;
  }

  /**
   * Takes bytes; false, and nothing taken, if they are too many. A take that is refused is never
   * counted, not even for a moment: it would refuse another one beside it that has room.
   */
  public boolean take(long bytes) {
    if (bytes == 0) {
      return true;
    }
    return bytes <= max - held.getAndUpdate(now -> bytes <= max - now ? now + bytes : now);
  }

  /** Gives back what was taken. */
  public void giveBack(long bytes) {
    if (bytes != 0) {
      held.addAndGet(-bytes);
    }
  }

  /** How many there are now. */
  public long held() {
    return held.get();
  }
}
