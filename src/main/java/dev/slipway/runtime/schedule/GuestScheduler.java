package dev.slipway.runtime.schedule;

import dev.slipway.thread.GuestThreadFactory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs guest tasks on platform threads, by the rules of {@link Schedule}. One lock guards the
 * schedule and is held for a few instructions; threads are woken outside of it.
 */
@Singleton
public class GuestScheduler {
  /** How often it looks for guests that have run for long: small beside what "long" is. */
  private static final Duration WATCH_INTERVAL = Duration.ofMillis(5);

  private final BriefLock lock = new BriefLock();
  private final int slots;
  private final Schedule schedule;
  private final GuestThreads threads;
  private volatile boolean stopped;

  public GuestScheduler(ScheduleConfig config) {
    ScheduleBounds bounds = ScheduleBounds.of(config);
    this.slots = bounds.slots();
    this.schedule = new Schedule(bounds, ProcessorTime::of);
    GuestThreadFactory factory =
        new GuestThreadFactory("guest-", config.threadStack().asLongValue());
    this.threads = new GuestThreads(factory, bounds.guests());
  }

  /** Guests that may have begun and not ended, at most, under these settings. */
  public static int guests(ScheduleConfig config) {
    return ScheduleBounds.of(config).guests();
  }

  @PostConstruct
  public void start() {
    Thread.ofPlatform().daemon().name("guest-watch").start(this::watch);
  }

  /**
   * Admits a task, which runs in its turn once {@link #begin} was called.
   *
   * @param maxConcurrency tasks of its lane that may wait and run at once, with this one
   * @return why it was not admitted; empty if it was
   */
  public Optional<Refusal> admit(GuestTask task, int maxConcurrency) {
    if (stopped) {
      return Optional.of(Refusal.STOPPING);
    }
    return lock.with(() -> schedule.admit(task, maxConcurrency));
  }

  /**
   * Takes a task out of the queue before it has begun; its place is free.
   *
   * @return whether it was there: if so, it neither runs nor expires
   */
  public boolean withdraw(GuestTask task) {
    return lock.with(() -> schedule.withdraw(task));
  }

  /**
   * Lets tasks begin that were admitted. Once for all that are admitted together: threads that are
   * woken for each would mostly find nothing more to do, and sleep again.
   */
  public void begin() {
    @Nullable Runnable wake;
    do {
      wake = lock.with(this::beginNext);
      run(wake);
    } while (wake != null);
  }

  private static void run(@Nullable Runnable wake) {
    if (wake != null) {
      wake.run();
    }
  }

  /** Tasks of a lane that have begun and not ended. */
  public int begun(Lane lane) {
    return lock.with(() -> lane.begun());
  }

  /** Guests that may run at once, besides long runners. */
  public int slots() {
    return slots;
  }

  public ScheduleFigures figures() {
    return lock.with(() -> schedule.figures());
  }

  /**
   * Lets one more guest begin or go on, if one may; what is returned wakes its thread. No second
   * thread is woken for what one will soon have done; if it turns out to be longer, the watch sees
   * it.
   */
  private @Nullable Runnable beginNext() {
    long now = System.nanoTime();
    Seat back = schedule.resume(now);
    if (back != null) {
      return () -> goOn(back);
    }
    if (!threads.hasOne() || !schedule.isWorthAThread(now)) {
      return null;
    }
    Seat next = schedule.next(now);
    if (next == null) {
      return null;
    }
    GuestThread thread = threads.takeFor(this);
    thread.assign(next);
    return thread::wake;
  }

  /** Ends a task and begins the next on the same thread; null if the thread is idle now. */
  @Nullable Seat nextAfter(Seat ended, GuestThread thread) {
    @Nullable Seat back;
    @Nullable Seat next;
    lock.acquire();
    try {
      long now = System.nanoTime();
      ended.task.lane().ran(now - ended.stretchBegan);
      schedule.end(ended);
      back = schedule.resume(now);
      next = schedule.isWorthAThread(now) ? schedule.next(now) : null;
      thread.assign(next);
      if (next == null) {
        threads.isIdle(thread);
      }
    } finally {
      lock.release();
    }
    if (back != null) {
      goOn(back);
    }
    return next;
  }

  private static void goOn(Seat seat) {
    seat.mayGoOn = true;
    LockSupport.unpark(seat.thread);
  }

  /** Whether a thread that had no work for long may end; false if it has work after all. */
  boolean mayEnd(GuestThread thread) {
    lock.acquire();
    try {
      if (thread.assigned() != null) {
        return false;
      }
      threads.ended(thread);
      return true;
    } finally {
      lock.release();
    }
  }

  /** Takes note of a thread that could not be started; its task ends unrun. */
  void lost(GuestThread thread) {
    Seat seat = Objects.requireNonNull(thread.assigned());
    lock.acquire();
    try {
      threads.ended(thread);
      schedule.end(seat);
    } finally {
      lock.release();
    }
    seat.task.expire();
  }

  void giveBack(Seat seat) {
    run(
        lock.with(() -> {
          schedule.beginWait(seat);
          return beginNext();
        }));
  }

  void takeAgain(Seat seat) {
    boolean mayGoOn =
        lock.with(() -> {
          seat.mayGoOn = false;
          return schedule.endWait(seat, System.nanoTime());
        });
    while (!mayGoOn) {
      LockSupport.park(seat);
      mayGoOn = seat.mayGoOn;
    }
  }

  boolean isStopped() {
    return stopped;
  }

  private void watch() {
    while (!stopped) {
      LockSupport.parkNanos(WATCH_INTERVAL.toNanos());
      look().forEach(Runnable::run);
    }
  }

  /** Moves long runners and takes expired tasks out; what is returned ends and wakes. */
  private List<Runnable> look() {
    List<Runnable> todo = new ArrayList<>();
    lock.acquire();
    try {
      long now = System.nanoTime();
      schedule.promote(now);
      schedule.expired(now).forEach(task -> todo.add(task::expire));
      for (Runnable wake = beginNext(); wake != null; wake = beginNext()) {
        todo.add(wake);
      }
    } finally {
      lock.release();
    }
    return todo;
  }

  /** Admits nothing any more; what was admitted still runs. */
  @PreDestroy
  public void stop() {
    stopped = true;
    lock.acquire();
    try {
      threads.wakeIdle();
    } finally {
      lock.release();
    }
  }
}
