package dev.slipway.ingress;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of bodies that are held now, against the most that may be. Lock-free. */
final class BodyMemory {
  private final long max;
  private final AtomicLong held = new AtomicLong();

  BodyMemory(long max) {
    this.max = max;
  }

  /** Takes bytes; false, and nothing taken, if they are too many. */
  boolean take(long bytes) {
    if (bytes == 0) {
      return true;
    }
    if (held.addAndGet(bytes) > max) {
      held.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  void giveBack(long bytes) {
    if (bytes != 0) {
      held.addAndGet(-bytes);
    }
  }

  long held() {
    return held.get();
  }
}
