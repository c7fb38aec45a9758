package dev.slipway.runtime.schedule;

import java.time.Duration;

/**
 * How many guests run, wait and queue at once.
 *
 * @param slots guests that run
 * @param longRunners guests that have run for {@code longAfter} and go on
 * @param longAfter how long a guest may hold a slot
 * @param waiting guests in host calls that wait
 * @param queue tasks that have not begun
 */
record ScheduleBounds(int slots, int longRunners, Duration longAfter, int waiting, int queue) {
  private static final int LONG_RUNNERS_A_SLOT = 8;

  ScheduleBounds {
    positive("slots", slots);
    positive("longRunners", longRunners);
    positive("waiting", waiting);
    positive("queue", queue);
    if (!longAfter.isPositive()) {
      throw new IllegalArgumentException("longAfter must be above 0, but is " + longAfter);
    }
  }

  static ScheduleBounds of(ScheduleConfig config) {
    int slots = config.slots().orElseGet(() -> Runtime.getRuntime().availableProcessors());
    return new ScheduleBounds(
        slots,
        config.longRunners().orElse(LONG_RUNNERS_A_SLOT * slots),
        config.longAfter(),
        config.waiting(),
        config.queue());
  }

  /** Guests that have begun and not ended, at most. */
  int guests() {
    return slots + longRunners + waiting;
  }

  /**
   * Up to here guests that are expected to run long may begin: more would only fight for the cores.
   * The rest of the class is for those that turn out to.
   */
  int longStarts() {
    return Math.min(slots, longRunners);
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be above 0, but is " + value);
    }
  }
}
