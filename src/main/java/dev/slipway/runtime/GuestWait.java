package dev.slipway.runtime;

import dev.slipway.engine.TimeBudget;
import dev.slipway.runtime.schedule.Slot;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How a guest waits in a host call: without a running slot, and at the cost of its wall deadline
 * alone. For the guest's thread only.
 */
final class GuestWait {
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Slot slot;
  private final TimeBudget time;

  GuestWait(Slot slot, TimeBudget time) {
    this.slot = slot;
    this.time = time;
  }

  /** Does something that may block; it ends itself when the guest's deadline does. */
  <T> T during(Supplier<T> blocking) {
    time.pause();
    try {
      return slot.whileWaiting(blocking);
    } finally {
      time.resume();
    }
  }

  /** Time until the guest's wall deadline; at least a moment, so that it can be waited for. */
  Duration left() {
    Duration left = time.wallLeft();
    return left.compareTo(MOMENT) < 0 ? MOMENT : left;
  }

  /** Sleeps; an interrupted thread goes on at once. */
  void sleep(Duration duration) {
    boolean _ =
        during(() -> {
          try {
            Thread.sleep(duration);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
  }
}
