package dev.slipway.runtime.schedule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long threads have computed, by the system's account. Any thread. */
final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /** Nanoseconds of the thread that runs the seat; {@link Seat#UNREAD} if there is none yet. */
  static long of(Seat seat) {
    Thread thread = seat.thread;
    return thread == null ? Seat.UNREAD : THREADS.getThreadCpuTime(thread.threadId());
  }
}
