package dev.slipway.runtime.schedule;

import org.jspecify.annotations.Nullable;

/** A task that has begun, and what it holds. The scheduler's lock guards it. */
final class Seat {
  /** What a begun task holds. */
  enum State {
    /** A running slot. */
    RUNNING,
    /** A place among the long runners. */
    LONG,
    /** A place among those that wait. */
    WAITING,
    /** The same; its wait is over, and it needs a slot to go on. */
    RETURNING,
    ENDED
  }

  /** What the system has not told. */
  static final long UNREAD = -1;

  final GuestTask task;
  State state;
  long stretchBegan;

  /** Processor time of its thread when this stretch had become long by the clock; or UNREAD. */
  long processorNanos = UNREAD;

  /** Whether it ever computed for long at a stretch. */
  boolean computedLong;

  /** Who runs it; known once it runs. */
  volatile @Nullable Thread thread;

  /** Set when a returning seat has its slot. */
  volatile boolean mayGoOn;

  Seat(GuestTask task, State state, long now) {
    this.task = task;
    this.state = state;
    this.stretchBegan = now;
  }

  /** Begins the stretch after a wait. */
  void goOn(long now) {
    state = State.RUNNING;
    stretchBegan = now;
    processorNanos = UNREAD;
  }
}
