package dev.slipway.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Does a thing at a constant rate, whether or not the things before have ended: one that is late is
 * followed at once by the next, so that a slow platform gets as many requests as a fast one.
 */
final class ConstantRate {
  private final LongConsumer thing;
  private final long periodNanos;
  private final Thread thread;
  private final long startedAt = System.nanoTime();
  private volatile boolean stopped;
  private long done;

  private ConstantRate(int perSecond, LongConsumer thing) {
    this.thing = thing;
    this.periodNanos = Duration.ofSeconds(1).toNanos() / perSecond;
    this.thread = Thread.ofPlatform().name("constant-rate").unstarted(this::run);
  }

  /**
   * Begins.
   *
   * @param thing is told how many were before it; must not wait
   */
  static ConstantRate start(int perSecond, LongConsumer thing) {
    ConstantRate rate = new ConstantRate(perSecond, thing);
    rate.thread.start();
    return rate;
  }

  /**
   * Ends.
   *
   * @return how many were done in a second, by the wall clock
   */
  double stop() throws InterruptedException {
    stopped = true;
    thread.join();
    return done * 1e9 / (System.nanoTime() - startedAt);
  }

  private void run() {
    while (!stopped) {
      long wait = startedAt + done * periodNanos - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      } else {
        thing.accept(done);
        done++;
      }
    }
  }
}
