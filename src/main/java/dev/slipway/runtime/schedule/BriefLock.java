package dev.slipway.runtime.schedule;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lock that is held for a few instructions at a time. Who finds it taken tries for a while before
 * it sleeps: it is free again in less time than waking takes.
 */
final class BriefLock {
  private static final int TRIES = 100;

  private final ReentrantLock lock = new ReentrantLock();

  /** Runs a step while no other thread does; it must wait for nothing. */
  <T extends @Nullable Object> T with(Supplier<T> step) {
    acquire();
    try {
      return step.get();
    } finally {
      release();
    }
  }

  void acquire() {
    for (int i = 0; i < TRIES; i++) {
      if (lock.tryLock()) {
        return;
      }
      Thread.onSpinWait();
    }
    lock.lock();
  }

  void release() {
    lock.unlock();
  }
}
