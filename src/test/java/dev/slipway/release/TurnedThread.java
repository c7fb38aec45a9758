package dev.slipway.release;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread of the test's own: it does what was scheduled when the test says so. */
final class TurnedThread extends ScheduledThreadPoolExecutor {
  private record Task(Runnable task, Duration delay) {}

  private final Queue<Task> scheduled = new ArrayDeque<>();

  TurnedThread() {
    super(0);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    if (isShutdown()) {
      throw new RejectedExecutionException();
    }
    scheduled.add(new Task(task, Duration.of(delay, unit.toChronoUnit())));
    return super.schedule(() -> {}, Long.MAX_VALUE, TimeUnit.DAYS);
  }

  /** How many tasks wait. */
  int waiting() {
    return scheduled.size();
  }

  /** Does what has waited longest, and says how long it was to wait. */
  Duration turn() {
    Task next = scheduled.remove();
    next.task().run();
    return next.delay();
  }
}
