package dev.slipway.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The scheduler with its threads: one slot, two long runners, two that wait, two in the queue. */
class GuestSchedulerTest {
  private static final int MANY = 100;

  private final GuestScheduler scheduler =
      GivenSchedule.scheduler(1, 2, 2, 2, Duration.ofMillis(20));
  private final CountDownLatch release = new CountDownLatch(1);
  private final Lane lane = new Lane();

  @AfterEach
  void stop() {
    release.countDown();
    scheduler.stop();
  }

  @Test
  void anotherRunsWhileOneWaits() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    offer(
        lane,
        slot -> {
          Object _ = slot.whileWaiting(() -> await(release));
        });

    offer(lane, _ -> other.countDown());

    assertThat(await(other)).isTrue();
    release.countDown();
    assertThat(GivenSchedule.becomesIdle(scheduler)).isTrue();
  }

  @Test
  void anotherRunsWhileOneRunsForLong() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    offer(lane, _ -> await(release));

    offer(new Lane(), _ -> other.countDown());

    assertThat(await(other)).isTrue();
    assertThat(scheduler.figures().longRunning()).isEqualTo(1);
  }

  @Test
  void aTaskWhoseTurnDoesNotComeExpires() throws Exception {
    Lane slow = GivenSchedule.slow();
    offer(slow, _ -> await(release));
    FakeTask waits =
        new FakeTask(slow, System.nanoTime() + Duration.ofMillis(5).toNanos(), _ -> {});

    assertThat(GivenSchedule.offer(scheduler, waits, MANY)).isEmpty();

    for (int i = 0; i < 2_000 && waits.expiries.get() == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(waits.expiries).hasValue(1);
    assertThat(waits.runs).hasValue(0);
    release.countDown();
    assertThat(GivenSchedule.becomesIdle(scheduler)).isTrue();
  }

  @Test
  void aTaskThatThrowsCostsNoThread() throws Exception {
    CountDownLatch next = new CountDownLatch(1);
    offer(
        lane,
        _ -> {
          throw new StackOverflowError("expected by this test");
        });

    offer(lane, _ -> next.countDown());

    assertThat(await(next)).isTrue();
    assertThat(GivenSchedule.becomesIdle(scheduler)).isTrue();
  }

  @Test
  void afterTheStopNothingIsAdmittedAndWhatWasAdmittedRuns() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch queued = new CountDownLatch(1);
    offer(
        lane,
        _ -> {
          began.countDown();
          await(release);
        });
    assertThat(await(began)).isTrue();
    offer(lane, _ -> queued.countDown());

    scheduler.stop();

    assertThat(GivenSchedule.offer(scheduler, FakeTask.of(lane), MANY)).contains(Refusal.STOPPING);
    release.countDown();
    assertThat(await(queued)).isTrue();
  }

  private void offer(Lane to, Consumer<Slot> body) {
    assertThat(GivenSchedule.offer(scheduler, new FakeTask(to, Long.MAX_VALUE, body), MANY))
        .isEmpty();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
