package dev.slipway.capability.messaging;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells of one function's lost messages, but not of each: a flood of them fills no log. */
final class LossLog {
  private static final Logger LOG = Logger.getLogger(LossLog.class);

  private final Losses losses;
  private final String function;
  private final long intervalNanos;
  private final AtomicLong untold = new AtomicLong();
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  LossLog(Losses losses, String function, Duration interval) {
    this.losses = losses;
    this.function = function;
    this.intervalNanos = interval.toNanos();
  }

  /** A guest's failure is in its function's log already. */
  void failed() {
    losses.count(Losses.Cause.FAILED, 1);
  }

  void lost(Losses.Cause cause, long messages, String why) {
    losses.count(cause, messages);
    untold.addAndGet(messages);
    long due = next.get();
    long now = System.nanoTime();
    if (now - due >= 0 && next.compareAndSet(due, now + intervalNanos)) {
      LOG.warnf("%s has lost %d messages: %s", function, untold.getAndSet(0), why);
    }
  }
}
