package dev.slipway.runtime.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that wait: in order within a lane, and the lanes in turn, so that a function with a
 * thousand requests delays another one's by one of them. For one thread at a time.
 */
final class FairQueue {
  private final Deque<Lane> turns = new ArrayDeque<>();
  private int size;

  int size() {
    return size;
  }

  void add(GuestTask task) {
    Lane lane = task.lane();
    if (lane.waiting.isEmpty()) {
      turns.add(lane);
    }
    lane.waiting.add(task);
    size++;
  }

  /** Whether what waits will most likely run for longer than this. */
  boolean isLongerThan(long nanos) {
    long sum = 0;
    for (Lane lane : turns) {
      sum += lane.waitingNanos();
      if (sum > nanos) {
        return true;
      }
    }
    return false;
  }

  /** Takes the first task of the next lane that may start one; null if there is none. */
  @Nullable GuestTask poll(Predicate<Lane> mayStart) {
    for (int i = turns.size(); i > 0; i--) {
      Lane lane = turns.remove();
      if (mayStart.test(lane)) {
        return pollFrom(lane);
      }
      turns.add(lane);
    }
    return null;
  }

  private GuestTask pollFrom(Lane lane) {
    GuestTask task = lane.waiting.remove();
    if (!lane.waiting.isEmpty()) {
      turns.add(lane);
    }
    size--;
    return task;
  }

  /** Takes a task out, wherever in its lane it waits; false if it does not. */
  boolean remove(GuestTask task) {
    Lane lane = task.lane();
    if (!lane.waiting.remove(task)) {
      return false;
    }
    if (lane.waiting.isEmpty()) {
      turns.remove(lane);
    }
    size--;
    return true;
  }

  /** Takes the tasks at the head of their lanes that should have begun by now. */
  List<GuestTask> removeExpired(long now) {
    List<GuestTask> expired = new ArrayList<>();
    for (Lane lane : turns) {
      while (!lane.waiting.isEmpty() && lane.waiting.element().startBy() - now <= 0) {
        expired.add(lane.waiting.remove());
      }
    }
    size -= expired.size();
    turns.removeIf(lane -> lane.waiting.isEmpty());
    return expired;
  }
}
