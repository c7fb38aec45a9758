package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many downloads each guest has begun. Thread-safe. */
final class DownloadCounts {
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Integer> begun = new HashMap<>();

  DownloadCounts(int most) {
    this.most = most;
  }

  /**
   * Counts one more.
   *
   * @throws ProviderException {@code REFUSED} if the guest has too many
   */
  void enter(String guest) throws ProviderException {
    lock.lock();
    try {
      int now = begun.getOrDefault(guest, 0);
      if (now >= most) {
        throw BlobFailures.refused(
            "%d downloads have not ended yet: take their chunks first.".formatted(now));
      }
      begun.put(guest, now + 1);
    } finally {
      lock.unlock();
    }
  }

  /** Once for each {@link #enter}. */
  void leave(String guest) {
    lock.lock();
    try {
      begun.computeIfPresent(guest, (_, now) -> now == 1 ? null : now - 1);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void awaitNone(String guest, Duration longest) {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (begun.containsKey(guest) && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
