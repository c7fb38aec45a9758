package dev.slipway.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import dev.slipway.runtime.HealthStatus;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Three threads make changes while one reads: each change is told once, each thread's in order. */
class EventFollowerHammerTest {
  private static final int CHANGING = 3;
  private static final int LOOPS = 2_000;

  @RepeatedTest(5)
  void noChangeIsLostOrToldTwice() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    EventFollower follower =
        new EventFollower(
            GivenEvents.following(() -> {}),
            GivenEvents.BEGIN,
            CHANGING * LOOPS,
            thread,
            ended -> {});
    EventClient client = EventClient.of(follower, 3);
    thread.submit(() -> follower.show(GivenEvents.snapshot(0, HealthStatus.HEALTHY))).get();

    Hammer.strike(
        CHANGING + 1, LOOPS, (number, loop) -> changeOrRead(follower, client, number, loop));
    client.read(CHANGING * LOOPS);
    follower.end(EventsEnd.Reason.STOPPING);
    thread.shutdown();

    assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(client.told).hasSize(3 + CHANGING * LOOPS + 2).endsWith("end STOPPING", "complete");
    for (int number = 0; number < CHANGING; number++) {
      assertThat(client.told).containsSubsequence(changesOf(number));
    }
  }

  private static void changeOrRead(
      EventFollower follower, EventClient client, int number, int loop) {
    if (number == CHANGING) {
      client.read(1);
    } else {
      follower.changed(GivenEvents.change(number * LOOPS + loop));
    }
  }

  private static List<String> changesOf(int number) {
    return IntStream.range(number * LOOPS, (number + 1) * LOOPS)
        .mapToObj(change -> "change " + change)
        .toList();
  }
}
