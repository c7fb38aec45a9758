package dev.slipway.runtime.schedule;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One function's place in the schedule: what waits for it, and how its guests behave. It lives as
 * long as the function; the scheduler's lock guards it.
 */
public final class Lane {
  /** What the last invocation tells of the next one. */
  enum Pace {
    UNKNOWN,
    QUICK,
    SLOW
  }

  /** A new function is taken to need a thread of its own. */
  private static final long UNKNOWN_NANOS = 1_000_000;

  /** The share by which one stretch moves what is usual, as a power of two. */
  private static final int STEP = 4;

  final Deque<GuestTask> waiting = new ArrayDeque<>();
  int inFlight;
  Pace pace = Pace.UNKNOWN;
  private long usualNanos = UNKNOWN_NANOS;

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
