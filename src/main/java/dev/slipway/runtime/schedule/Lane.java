package dev.slipway.runtime.schedule;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One function's place in the schedule: what waits for it, and how its guests behave. It lives as
 * long as the function; the scheduler's lock guards it.
 */
public final class Lane {
  /** What the last invocations tell of the next one. */
  enum Pace {
    UNKNOWN,
    QUICK,
    /** One takes long just now, or the last ones have computed for long. */
    DOUBTFUL,
    SLOW
  }

  /** Invocations in a row that may compute for long before a new function is in doubt. */
  private static final int CREDIT_OF_THE_NEW = 2;

  /** The same for one that was quick: it has more to lose. */
  private static final int CREDIT_OF_THE_QUICK = 4;

  /** A new function is taken to need a thread of its own. */
  private static final long UNKNOWN_NANOS = 1_000_000;

  /** The share by which one stretch moves what is usual, as a power of two. */
  private static final int STEP = 4;

  final Deque<GuestTask> waiting = new ArrayDeque<>();
  int inFlight;
  private Pace pace = Pace.UNKNOWN;
  private int credit = CREDIT_OF_THE_NEW;
  private boolean charged;
  private long chargedAt;
  private long usualNanos = UNKNOWN_NANOS;

  Pace pace() {
    return pace;
  }

  /** One of its guests takes long by the clock, and may be waiting for a core all the while. */
  void takesLong() {
    if (pace != Pace.SLOW) {
      pace = Pace.DOUBTFUL;
    }
  }

  /** A stretch turns out to compute for long; those that were under way together count once. */
  void computesLong(long stretchBegan, long now) {
    if (!charged || stretchBegan - chargedAt >= 0) {
      charged = true;
      chargedAt = now;
      credit--;
    }
    if (credit < 0) {
      pace = Pace.SLOW;
    }
  }

  /** A guest ends or waits, and has computed for long or not. */
  void judge(boolean computedLong) {
    if (!computedLong) {
      charged = false;
      credit = CREDIT_OF_THE_QUICK;
    }
    pace = credit > 0 ? Pace.QUICK : credit == 0 ? Pace.DOUBTFUL : Pace.SLOW;
  }

  /**
   * Takes note of how long a guest has run at a stretch. What is usual is the median and not the
   * mean: a guest whose thread the system stops in the midst seems a thousand times longer, and
   * taken for it would have more threads woken, which are then stopped more often.
   */
  void ran(long nanos) {
    long step = Math.max(1, usualNanos >> STEP);
    usualNanos += nanos > usualNanos ? step : -step;
  }

  /** How long what waits here will most likely run. */
  long waitingNanos() {
    return waiting.size() * usualNanos;
  }

  /** Invocations that have begun and not ended. */
  int begun() {
    return inFlight - waiting.size();
  }
}
