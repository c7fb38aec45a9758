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

  final Deque<GuestTask> waiting = new ArrayDeque<>();
  int inFlight;
  Pace pace = Pace.UNKNOWN;

  /** Invocations that have begun and not ended. */
  int begun() {
    return inFlight - waiting.size();
  }
}
