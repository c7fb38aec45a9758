package dev.slipway.runtime.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules: who may begin, who holds what. Times are by {@link System#nanoTime()}. For one thread
 * at a time.
 */
final class Schedule {
  /**
   * What one more thread costs the others, some times over: it must be woken, and then takes their
   * core, caches and page tables. A shorter wait is not worth it.
   */
  private static final long WORTH_A_THREAD_NANOS = 500_000;

  private final ScheduleBounds bounds;
  private final FairQueue queue = new FairQueue();
  // Lists: they are short, and to hash a seat costs more than to look at each.
  private final List<Seat> inSlots = new ArrayList<>();
  private final List<Seat> longRunners = new ArrayList<>();
  private final Queue<Seat> returning = new ArrayDeque<>();
  private final ToLongFunction<Seat> processorTime;
  private int waiting;

  /**
   * Has nothing yet.
   *
   * @param processorTime nanoseconds that a seat's thread has computed so far; or {@link
   *     Seat#UNREAD}
   */
  Schedule(ScheduleBounds bounds, ToLongFunction<Seat> processorTime) {
    this.bounds = bounds;
    this.processorTime = processorTime;
  }

  /** Lets a task into the queue, unless too many are there. */
  Optional<Refusal> admit(GuestTask task, int maxConcurrency) {
    if (task.lane().inFlight >= maxConcurrency) {
      return Optional.of(Refusal.FUNCTION_FULL);
    }
    if (queue.size() >= bounds.queue()) {
      return Optional.of(Refusal.QUEUE_FULL);
    }
    task.lane().inFlight++;
    queue.add(task);
    return Optional.empty();
  }

  /** Whether one more thread helps: those that run would else be long in coming to what waits. */
  boolean isWorthAThread(long now) {
    return inSlots.isEmpty() || queue.isLongerThan(WORTH_A_THREAD_NANOS) || allRunLong(now);
  }

  private boolean allRunLong(long now) {
    for (Seat seat : inSlots) {
      if (now - seat.stretchBegan <= WORTH_A_THREAD_NANOS) {
        return false;
      }
    }
    return true;
  }

  /** Begins the next task that may; null if none may now. */
  @Nullable Seat next(long now) {
    if (queue.size() == 0) {
      return null;
    }
    GuestTask task = hasFreeSlot() ? queue.poll(this::mayTakeSlot) : null;
    if (task != null) {
      Seat seat = new Seat(task, Seat.State.RUNNING, now);
      inSlots.add(seat);
      return seat;
    }
    task = longRunners.size() < bounds.longStarts() ? queue.poll(Schedule::mayStartLong) : null;
    if (task != null) {
      Seat seat = new Seat(task, Seat.State.LONG, now);
      longRunners.add(seat);
      return seat;
    }
    return null;
  }

  private boolean hasFreeSlot() {
    return inSlots.size() < bounds.slots();
  }

  private static boolean mayStartLong(Lane lane) {
    return switch (lane.pace()) {
      case UNKNOWN, QUICK -> false;
      case DOUBTFUL, SLOW -> true;
    };
  }

  private boolean mayTakeSlot(Lane lane) {
    return switch (lane.pace()) {
      case QUICK -> true;
      case UNKNOWN, DOUBTFUL -> lane.begun() == 0 && mayTryOut();
      case SLOW -> false;
    };
  }

  /** A function that is tried out may run for long: then one slot is kept for those that do not. */
  private boolean mayTryOut() {
    return longRunners.size() < bounds.longRunners() || inSlots.size() < bounds.slots() - 1;
  }

  void end(Seat seat) {
    leave(seat);
    seat.state = Seat.State.ENDED;
    Lane lane = seat.task.lane();
    lane.inFlight--;
    lane.judge(seat.computedLong);
  }

  private void leave(Seat seat) {
    switch (seat.state) {
      case RUNNING -> inSlots.remove(seat);
      case LONG -> longRunners.remove(seat);
      case WAITING -> waiting--;
      case RETURNING, ENDED -> throw new IllegalStateException("a task that is " + seat.state);
    }
  }

  /** Gives the seat's slot back for as long as its guest waits, if there is room to wait in. */
  void beginWait(Seat seat) {
    if (waiting < bounds.waiting()) {
      leave(seat);
      seat.state = Seat.State.WAITING;
      seat.task.lane().judge(seat.computedLong);
      waiting++;
    }
  }

  /** Whether the guest may go on at once; if not, {@link #resume} says when. */
  boolean endWait(Seat seat, long now) {
    if (seat.state != Seat.State.WAITING) {
      return true;
    }
    if (hasFreeSlot()) {
      takeSlot(seat, now);
      return true;
    }
    seat.state = Seat.State.RETURNING;
    returning.add(seat);
    return false;
  }

  private void takeSlot(Seat seat, long now) {
    waiting--;
    seat.goOn(now);
    inSlots.add(seat);
  }

  /** Gives a slot to the guest that has waited longest to go on; null if there is none to give. */
  @Nullable Seat resume(long now) {
    if (returning.isEmpty() || !hasFreeSlot()) {
      return null;
    }
    Seat seat = returning.remove();
    takeSlot(seat, now);
    return seat;
  }

  /** Moves guests that have run for long out of their slots, and finds out which compute. */
  void promote(long now) {
    Stream.concat(inSlots.stream(), longRunners.stream())
        .filter(seat -> isLong(seat, now) && !seat.computedLong)
        .forEach(seat -> observe(seat, now));
    inSlots.removeIf(seat -> isLong(seat, now) && leavesSlot(seat));
  }

  private boolean isLong(Seat seat, long now) {
    return now - seat.stretchBegan >= bounds.longAfter().toNanos();
  }

  /**
   * Among many, a guest that needs little is long under way: only what its thread computes from
   * here on tells that it is slow. Until then no more of its function take slots.
   */
  private void observe(Seat seat, long now) {
    long nanos = processorTime.applyAsLong(seat);
    if (seat.processorNanos == Seat.UNREAD) {
      seat.processorNanos = nanos;
      seat.task.lane().takesLong();
    } else if (nanos - seat.processorNanos >= bounds.longAfter().toNanos()) {
      seat.computedLong = true;
      seat.task.lane().computesLong(seat.stretchBegan, now);
    }
  }

  /** False if no more may run for long: then it must stay. */
  private boolean leavesSlot(Seat seat) {
    if (longRunners.size() >= bounds.longRunners()) {
      return false;
    }
    longRunners.add(seat);
    seat.state = Seat.State.LONG;
    return true;
  }

  /** Takes tasks out of the queue whose time is over. */
  List<GuestTask> expired(long now) {
    List<GuestTask> expired = queue.removeExpired(now);
    expired.forEach(task -> task.lane().inFlight--);
    return expired;
  }

  /** Takes a task out of the queue; false if it is not there, because it has begun or ended. */
  boolean withdraw(GuestTask task) {
    boolean queued = queue.remove(task);
    if (queued) {
      task.lane().inFlight--;
    }
    return queued;
  }

  ScheduleFigures figures() {
    return new ScheduleFigures(inSlots.size(), longRunners.size(), waiting, queue.size());
  }
}
