package dev.slipway.runtime.schedule;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A platform thread that runs one task after the other, and parks between them. */
final class GuestThread implements Runnable {
  private static final Logger LOG = Logger.getLogger(GuestThread.class);

  /** After this long without work a thread ends; starting one anew is cheap beside it. */
  private static final Duration IDLE_LIFE = Duration.ofMinutes(1);

  private final GuestScheduler scheduler;
  private final Thread thread;

  /** What to run next; written by the scheduler while this thread is idle. */
  private volatile @Nullable Seat assigned;

  GuestThread(GuestScheduler scheduler, ThreadFactory threads) {
    this.scheduler = scheduler;
    this.thread = threads.newThread(this);
  }

  void assign(@Nullable Seat seat) {
    assigned = seat;
  }

  @Nullable Seat assigned() {
    return assigned;
  }

  /** Starts the thread, or wakes it. */
  void wake() {
    if (thread.getState() == Thread.State.NEW) {
      start();
    } else {
      LockSupport.unpark(thread);
    }
  }

  private void start() {
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      LOG.error("the system gives no more threads for guests", e);
      scheduler.lost(this);
    }
  }

  @Override
  public void run() {
    @Nullable Seat seat = assigned;
    while (seat != null) {
      run(seat);
      seat = scheduler.nextAfter(seat, this);
      if (seat == null) {
        seat = awaitWork();
      }
    }
  }

  /** Parks until there is work; null if there was none for long, and the thread may end. */
  private @Nullable Seat awaitWork() {
    long end = System.nanoTime() + IDLE_LIFE.toNanos();
    while (assigned == null && !scheduler.isStopped() && end - System.nanoTime() > 0) {
      LockSupport.parkNanos(this, end - System.nanoTime());
    }
    return scheduler.mayEnd(this) ? null : assigned;
  }

  private void run(Seat seat) {
    seat.thread = thread;
    try {
      seat.task.run(new Slot(scheduler, seat));
    } catch (Throwable t) {
      // The thread must go on whatever a task does: it is one of few.
      LOG.error("a guest's task failed outside its own handling", t);
    }
  }
}
