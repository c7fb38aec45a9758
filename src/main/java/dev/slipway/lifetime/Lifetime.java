package dev.slipway.lifetime;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the users of something that ends once: when it is retired and its last user has left, its
 * end runs, exactly once, on the thread that was last. Lock-free.
 */
public final class Lifetime {
  private static final long RETIRED = 1L << 62;

  private final AtomicLong state = new AtomicLong();
  private final Runnable end;

  public Lifetime(Runnable end) {
    this.end = end;
  }

  /** Joins the users; false if it is already retired. */
  public boolean enter() {
    while (true) {
      long now = state.get();
      if (now >= RETIRED) {
        return false;
      }
      if (state.compareAndSet(now, now + 1)) {
        return true;
      }
    }
  }

  /** Leaves; once for each {@link #enter} that was true. */
  public void leave() {
    if (state.decrementAndGet() == RETIRED) {
      end.run();
    }
  }

  /** Lets nobody in any more. Called a second time it does nothing. */
  public void retire() {
    long before = state.getAndUpdate(now -> now | RETIRED);
    if (before == 0) {
      end.run();
    }
  }

  /** How many have entered and not left. */
  public long users() {
    return state.get() & ~RETIRED;
  }
}
