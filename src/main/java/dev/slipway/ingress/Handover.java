package dev.slipway.ingress;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Hands the requests of one event loop to guests, all that have come together at once: to wake a
 * guest's thread for each as soon as it is read would cost more than most guests do, and often take
 * the core from the loop in the midst of its work. Used on the loop only.
 */
final class Handover {
  private final Context loop;
  private final Runnable begin;
  private final Queue<Runnable> ready = new ArrayDeque<>();

  /**
   * @param begin lets guests begin with what was handed over
   */
  Handover(Context loop, Runnable begin) {
    this.loop = loop;
    this.begin = begin;
  }

  /** Runs when the loop has read what it was told of; throws nothing. */
  void add(Runnable invocation) {
    if (ready.isEmpty()) {
      loop.runOnContext(read -> handOver());
    }
    ready.add(invocation);
  }

  private void handOver() {
    for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
      next.run();
    }
    begin.run();
  }
}
