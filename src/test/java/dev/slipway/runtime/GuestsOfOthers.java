package dev.slipway.runtime;

import static org.awaitility.Awaitility.await;

import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.schedule.ScheduleFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Guests that tests have left which had the same platform before. They end by themselves, and who
 * compares what there is before and after must not have them in its books.
 */
@ApplicationScoped
public class GuestsOfOthers {
  /** Above the time for which a warm instance may be idle, unless its release says otherwise. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final ScheduleFigures NOTHING = new ScheduleFigures(0, 0, 0, 0);

  private final WarmGuests warm;
  private final GuestScheduler scheduler;

  GuestsOfOthers(WarmGuests warm, GuestScheduler scheduler) {
    this.warm = warm;
    this.scheduler = scheduler;
  }

  /** Waits until there is none: none that runs or waits, and no instance that is kept. */
  public void awaitNone() {
    await().atMost(PATIENCE).until(() -> warm.idle() == 0 && scheduler.figures().equals(NOTHING));
  }
}
