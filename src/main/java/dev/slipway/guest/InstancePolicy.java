package dev.slipway.guest;

import java.time.Duration;

/** Whether invocations share instances. */
public sealed interface InstancePolicy {
  InstancePolicy FRESH = new Fresh();

  /** Each invocation has an instance of its own, which is gone when it ends. */
  record Fresh() implements InstancePolicy {}

  /**
   * Instances serve one invocation after the other, and what a guest keeps in its memory stays for
   * the next. A trap, a deadline or a limit ends an instance at once.
   *
   * @param size idle instances that are kept
   * @param maxInvocations how many an instance serves
   * @param maxIdle how long one is kept without any
   */
  record Warm(int size, int maxInvocations, Duration maxIdle) implements InstancePolicy {
    public Warm {
      positive("size", size);
      positive("maxInvocations", maxInvocations);
      if (!maxIdle.isPositive()) {
        throw new IllegalArgumentException("maxIdle must be above 0, but is " + maxIdle);
      }
    }

    private static void positive(String name, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " must be above 0, but is " + value);
      }
    }
  }
}
