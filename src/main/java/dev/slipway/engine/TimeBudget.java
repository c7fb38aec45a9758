package dev.slipway.engine;

import java.time.Duration;

/**
 * How long one invocation may still run: a wall deadline, and processor time that does not count
 * while the guest waits in a host call. Used by the guest's thread only.
 */
public final class TimeBudget {
  private final long wallEnd;
  private long cpuEnd;
  private long pausedAt;
  private int pauses;

  private TimeBudget(long now, Duration wall, Duration cpu) {
    this.wallEnd = now + wall.toNanos();
    this.cpuEnd = now + cpu.toNanos();
  }

  /** A budget that begins now. */
  public static TimeBudget start(Limits limits) {
    return new TimeBudget(System.nanoTime(), limits.wallDeadline(), limits.cpuTime());
  }

  /** A budget that begins now, with the wall time that is left of an earlier beginning. */
  public static TimeBudget start(Limits limits, Duration wallLeft) {
    return new TimeBudget(System.nanoTime(), wallLeft, limits.cpuTime());
  }

  /** The guest begins to wait: processor time stands still until {@link #resume}. */
  public void pause() {
    pausedAt = System.nanoTime();
  }

  /** The wait is over. */
  public void resume() {
    cpuEnd += System.nanoTime() - pausedAt;
    pauses++;
  }

  /**
   * How often the guest has waited so far. An engine compares it before and after a host call: when
   * it has changed, the deadline that was set before is no longer right.
   */
  public int pauses() {
    return pauses;
  }

  public boolean wallExhausted() {
    return wallEnd - System.nanoTime() <= 0;
  }

  /** Nanoseconds until the first of both ends; zero or less when one has. */
  public long nanosLeft() {
    long now = System.nanoTime();
    return Math.min(wallEnd - now, cpuEnd - now);
  }
}
