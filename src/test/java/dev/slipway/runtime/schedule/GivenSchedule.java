package dev.slipway.runtime.schedule;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Started schedulers for tests. */
final class GivenSchedule {
  private GivenSchedule() {}

  static GuestScheduler scheduler(
      int slots, int longRunners, int waiting, int queue, Duration longAfter) {
    GuestScheduler scheduler =
        new GuestScheduler(new Settings(slots, longRunners, waiting, queue, longAfter));
    scheduler.start();
    return scheduler;
  }

  /** The place of a function whose guests have computed for long. */
  static Lane slow() {
    Lane lane = new Lane();
    while (lane.pace() != Lane.Pace.SLOW) {
      lane.computesLong(0, 0);
    }
    return lane;
  }

  /** Admits a task, and lets it begin if it may. */
  static Optional<Refusal> offer(GuestScheduler scheduler, GuestTask task, int maxConcurrency) {
    Optional<Refusal> refusal = scheduler.admit(task, maxConcurrency);
    scheduler.begin();
    return refusal;
  }

  /** Waits until nothing runs, waits or queues; false if that takes too long. */
  static boolean becomesIdle(GuestScheduler scheduler) throws InterruptedException {
    ScheduleFigures nothing = new ScheduleFigures(0, 0, 0, 0);
    for (int i = 0; i < 2_000 && !scheduler.figures().equals(nothing); i++) {
      Thread.sleep(10);
    }
    return scheduler.figures().equals(nothing);
  }

  private record Settings(int slotCount, int longCount, int waiting, int queue, Duration longAfter)
      implements ScheduleConfig {
    @Override
    public OptionalInt slots() {
      return OptionalInt.of(slotCount);
    }

    @Override
    public OptionalInt longRunners() {
      return OptionalInt.of(longCount);
    }

    @Override
    public int callers() {
      return waiting;
    }

    @Override
    public MemorySize threadStack() {
      return new MemorySize(BigInteger.valueOf(4L << 20));
    }
  }
}
