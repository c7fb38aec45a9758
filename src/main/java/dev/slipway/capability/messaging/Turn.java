package dev.slipway.capability.messaging;

import java.util.concurrent.atomic.AtomicInteger;

/** Whose turn it is among several. Thread-safe. */
final class Turn {
  private final AtomicInteger next = new AtomicInteger();

  /** A number from zero, below the count. */
  int of(int count) {
    return Math.floorMod(next.getAndIncrement(), count);
  }
}
