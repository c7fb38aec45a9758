package dev.slipway.runtime.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadFactory;

/** The threads that there are, and which of them are idle. The scheduler's lock guards it. */
final class GuestThreads {
  private final ThreadFactory factory;
  private final int most;

  /** The last one that became idle is the first one used, so that the others may end. */
  private final Deque<GuestThread> idle = new ArrayDeque<>();

  private int count;

  GuestThreads(ThreadFactory factory, int most) {
    this.factory = factory;
    this.most = most;
  }

  /** Whether there is a thread for one more task. */
  boolean hasOne() {
    return !idle.isEmpty() || count < most;
  }

  /** An idle thread, or a new one; only if {@link #hasOne}. */
  GuestThread takeFor(GuestScheduler scheduler) {
    if (!idle.isEmpty()) {
      return idle.pop();
    }
    count++;
    return new GuestThread(scheduler, factory);
  }

  void isIdle(GuestThread thread) {
    idle.push(thread);
  }

  void ended(GuestThread thread) {
    idle.remove(thread);
    count--;
  }

  void wakeIdle() {
    idle.forEach(GuestThread::wake);
  }
}
