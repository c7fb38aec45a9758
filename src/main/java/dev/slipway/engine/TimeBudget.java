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

  private TimeBudget(long wallEnd, long cpuEnd) {
    this.wallEnd = wallEnd;
    this.cpuEnd = cpuEnd;
  }

  /** A budget that begins now. */
  public static TimeBudget start(Limits limits) {
    long now = System.nanoTime();
    return start(limits, now, now + limits.wallDeadline().toNanos());
  }

  /**
   * A budget whose wall time began earlier. Times are by {@link System#nanoTime}.
   *
   * @param now when the guest's processor time begins
   */
  public static TimeBudget start(Limits limits, long now, long wallEnd) {
    return new TimeBudget(wallEnd, now + limits.cpuTime().toNanos());
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

  /** Time until the wall deadline; zero or less when it has passed. */
  public Duration wallLeft() {
    return Duration.ofNanos(wallEnd - System.nanoTime());
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
