package dev.slipway.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tasks that end, wait, run for long, expire and are withdrawn by many threads; the books balance.
 */
class GuestSchedulerHammerTest {
  private static final int THREADS = 8;
  private static final int TASKS = 2_000;
  private static final int SLOTS = 2;

  private final AtomicInteger holdingSlot = new AtomicInteger();
  private final AtomicInteger mostHolding = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger withdrawn = new AtomicInteger();

  @Test
  void everyTaskEndsOnceAndNothingIsHeldAfterwards() throws Exception {
    GuestScheduler scheduler = GivenSchedule.scheduler(SLOTS, 4, 3, 64, Duration.ofMinutes(1));
    List<Lane> lanes = IntStream.range(0, 5).mapToObj(i -> new Lane()).toList();

    Hammer.strike(
        THREADS, TASKS, (thread, loop) -> offer(scheduler, lanes.get(loop % 5), loop % 7));

    assertThat(GivenSchedule.becomesIdle(scheduler)).isTrue();
    scheduler.stop();
    assertThat(ended.get() + refused.get() + withdrawn.get()).isEqualTo(THREADS * TASKS);
    assertThat(ended.get()).isPositive();
    assertThat(withdrawn.get()).isPositive();
    // One waiting guest more than there is room for keeps its slot, so this holds for it too.
    assertThat(mostHolding.get()).isBetween(1, SLOTS);
    assertThat(lanes)
        .allSatisfy(lane -> {
          assertThat(lane.inFlight).isZero();
          assertThat(lane.waiting).isEmpty();
        });
  }

  private void offer(GuestScheduler scheduler, Lane lane, int kind) {
    FakeTask task =
        new FakeTask(
            lane,
            Long.MAX_VALUE,
            slot -> {
              run(slot, kind);
              ended.incrementAndGet();
            });
    if (GivenSchedule.offer(scheduler, task, 1_000).isPresent()) {
      refused.incrementAndGet();
    } else if (kind == 5 && scheduler.withdraw(task)) {
      withdrawn.incrementAndGet();
    }
  }

  private void run(Slot slot, int kind) {
    hold();
    if (kind == 3) {
      holdingSlot.decrementAndGet();
      Object _ =
          slot.whileWaiting(() -> {
            LockSupport.parkNanos(1_000);
            return "";
          });
      hold();
    }
    holdingSlot.decrementAndGet();
  }

  private void hold() {
    mostHolding.accumulateAndGet(holdingSlot.incrementAndGet(), Math::max);
  }
}
