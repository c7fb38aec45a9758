package dev.slipway.runtime.schedule;

import java.util.function.Supplier;

/** The right to run that a guest holds. For the guest's thread only. */
public final class Slot {
  private final GuestScheduler scheduler;
  private final Seat seat;

  Slot(GuestScheduler scheduler, Seat seat) {
    this.scheduler = scheduler;
    this.seat = seat;
  }

  /**
   * Does something that may block. Other guests run meanwhile; this one goes on when there is a
   * slot for it again.
   */
  public <T> T whileWaiting(Supplier<T> blocking) {
    scheduler.giveBack(seat);
    try {
      return blocking.get();
    } finally {
      scheduler.takeAgain(seat);
    }
  }
}
