package dev.slipway.bootstrap;

import java.io.IOException;
import java.time.Duration;

/**
 * Looks again and again whether something has happened, for things that cannot call back.
 *
 * @param patience how long to look at most
 */
record Waiting(Duration patience) {
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** A condition that is read from disk or from the process table. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException;
  }

  static Waiting atMost(Duration patience) {
    return new Waiting(patience);
  }

  /** True as soon as the condition holds, false when patience has ended. */
  boolean until(Condition condition) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting", e);
    }
  }
}
