package dev.slipway.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A task that runs Java, and counts how it ended. */
final class FakeTask implements GuestTask {
  private final Lane lane;
  private final long startBy;
  private final Consumer<Slot> body;
  final AtomicInteger runs = new AtomicInteger();
  final AtomicInteger expiries = new AtomicInteger();

  FakeTask(Lane lane, long startBy, Consumer<Slot> body) {
    this.lane = lane;
    this.startBy = startBy;
    this.body = body;
  }

  /** A task of which only the schedule is of interest. */
  static FakeTask of(Lane lane) {
    return new FakeTask(lane, Long.MAX_VALUE, _ -> {});
  }

  @Override
  public Lane lane() {
    return lane;
  }

  @Override
  public long startBy() {
    return startBy;
  }

  @Override
  public void run(Slot slot) {
    runs.incrementAndGet();
    body.accept(slot);
  }

  @Override
  public void expire() {
    expiries.incrementAndGet();
  }
}
