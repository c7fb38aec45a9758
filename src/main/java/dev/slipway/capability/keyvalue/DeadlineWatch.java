package dev.slipway.capability.keyvalue;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends calls whose time is over, some milliseconds late at most. One thread looks at all of them
 * now and then, and sleeps when there are none for a while: so a call costs no timer of its own.
 */
@Singleton
public final class DeadlineWatch {
  private static final long TICK_NANOS = 10_000_000;

  /** After so many ticks without a call the thread sleeps until the next one. */
  private static final int IDLE_TICKS = 100;

  private final Set<CallDeadline> waiting = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean asleep;
  private volatile boolean closed;

  public DeadlineWatch() {
    thread = Thread.ofPlatform().daemon().name("keyvalue-deadlines").start(this::run);
  }

  void add(CallDeadline deadline) {
    waiting.add(deadline);
    if (asleep) {
      LockSupport.unpark(thread);
    }
  }

  void remove(CallDeadline deadline) {
    waiting.remove(deadline);
  }

  @PreDestroy
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  private void run() {
    int idle = 0;
    while (!closed) {
      long now = System.nanoTime();
      waiting.removeIf(deadline -> deadline.endIfOver(now));
      idle = waiting.isEmpty() ? idle + 1 : 0;
      if (idle < IDLE_TICKS) {
        LockSupport.parkNanos(this, TICK_NANOS);
      } else {
        sleepUntilCalled();
        idle = 0;
      }
    }
  }

  private void sleepUntilCalled() {
    asleep = true;
    // Whoever adds after this look sees that the thread is asleep, and wakes it.
    while (waiting.isEmpty() && !closed) {
      LockSupport.park(this);
    }
    asleep = false;
  }
}
