package dev.slipway.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * How long one invocation may still run: a wall deadline, and processor time that does not count
 * while the guest waits in a host call. A caller may take all of it away. Used by the guest's
 * thread only.
 */
public final class TimeBudget {
  private final long wallEnd;
  private final Optional<Cancellation> cancellation;
  private long cpuEnd;
  private long pausedAt;
  private int pauses;

  private TimeBudget(long wallEnd, long cpuEnd, Optional<Cancellation> cancellation) {
    this.wallEnd = wallEnd;
    this.cpuEnd = cpuEnd;
    this.cancellation = cancellation;
  }

  /** A budget that begins now. */
  public static TimeBudget start(Limits limits) {
    long now = System.nanoTime();
    return start(limits, now, now + limits.wallDeadline().toNanos(), Optional.empty());
  }

  /**
   * A budget whose wall time began earlier. Times are by {@link System#nanoTime}.
   *
   * @param now when the guest's processor time begins
   * @param cancellation takes away what is left; a budget without one costs the engine less
   */
  public static TimeBudget start(
      Limits limits, long now, long wallEnd, Optional<Cancellation> cancellation) {
    return new TimeBudget(wallEnd, now + limits.cpuTime().toNanos(), cancellation);
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

  /** Whether a caller may take it away. */
  public boolean isCancellable() {
    return cancellation.isPresent();
  }

  /** Whether the caller has taken away what was left. */
  public boolean isCancelled() {
    return cancellation.isPresent() && cancellation.get().isCancelled();
  }

  /** Time until the wall deadline; zero or less when it has passed, or all was taken away. */
  public Duration wallLeft() {
    return isCancelled() ? Duration.ZERO : Duration.ofNanos(wallEnd - System.nanoTime());
  }

  public boolean wallExhausted() {
    return wallEnd - System.nanoTime() <= 0;
  }

  /** Nanoseconds until the first of both ends; zero or less when one has, or all was taken away. */
  public long nanosLeft() {
    if (isCancelled()) {
      return 0;
    }
    long now = System.nanoTime();
    return Math.min(wallEnd - now, cpuEnd - now);
  }
}
