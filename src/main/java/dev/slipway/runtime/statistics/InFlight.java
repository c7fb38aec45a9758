package dev.slipway.runtime.statistics;

import java.util.concurrent.atomic.LongAdder;

/** Invocations of one version that have begun and not ended. */
public final class InFlight {
  private final LongAdder invocations = new LongAdder();

  void begin() {
    invocations.increment();
  }

  void end() {
    invocations.decrement();
  }

  /** How many there are. */
  long count() {
    // Read while threads count, the sum may be off for a moment: it is never shown below zero.
    return Math.max(0, invocations.sum());
  }
}
