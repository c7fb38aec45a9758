package dev.slipway.engine.adapter;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who uses a native object, so that it is freed exactly once: when its owner has closed it
 * and the last user is gone. Any thread; nobody waits.
 */
public final class UseCount {
  /** The highest bit says that the owner has closed; the others count users. */
  private static final int CLOSED = Integer.MIN_VALUE;

  private final AtomicInteger state = new AtomicInteger();
  private final Runnable free;

  /**
   * @param free frees the object; run once, by whoever is last
   */
  public UseCount(Runnable free) {
    this.free = free;
  }

  /** One user more; false if the owner has closed, and then nothing is counted. */
  public boolean acquire() {
    return state.getAndUpdate(s -> s < 0 ? s : s + 1) >= 0;
  }

  /** One user less. */
  public void release() {
    if (state.decrementAndGet() == CLOSED) {
      free.run();
    }
  }

  /** The owner closes: no user comes in any more, and the last one out frees. */
  public void close() {
    if (state.getAndUpdate(s -> s | CLOSED) == 0) {
      free.run();
    }
  }

  /** Closes if there is no user now; says whether it is closed. */
  public boolean closeIfUnused() {
    if (state.compareAndSet(0, CLOSED)) {
      free.run();
      return true;
    }
    return state.get() < 0;
  }
}
