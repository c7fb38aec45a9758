package dev.slipway.events;

import static dev.slipway.events.GivenEvents.change;
import static dev.slipway.events.GivenEvents.snapshot;
import static dev.slipway.runtime.HealthStatus.DEGRADED;
import static dev.slipway.runtime.HealthStatus.HEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventFollowerTest {
  private static final int QUEUE = 3;

  private final List<EventFollower> ended = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private final EventFollower follower =
      follower(GivenEvents.following(() -> closed.add("connection")));

  @Test
  void itBeginsWithStatisticsAndHealthWhateverHappened() {
    EventClient client = EventClient.of(follower, 4);
    follower.changed(change(1));

    follower.show(snapshot(0, HEALTHY));

    assertThat(client.told).containsExactly("begin", "statistics 0", "health healthy", "change 1");
  }

  @Test
  void healthIsToldAgainWhenItDiffers() {
    EventClient client = begun(100);

    follower.show(snapshot(1, HEALTHY));
    follower.show(snapshot(2, DEGRADED));
    follower.show(snapshot(3, DEGRADED));

    assertThat(client.told)
        .containsExactly(
            "begin",
            "statistics 0",
            "health healthy",
            "statistics 1",
            "health degraded",
            "statistics 2",
            "statistics 3");
  }

  @Test
  void whoDoesNotReadIsToldTheNewestStatisticsAndEachChange() {
    EventClient client = begun(3);
    follower.show(snapshot(1, DEGRADED));
    follower.changed(change(1));
    follower.show(snapshot(2, HEALTHY));
    follower.changed(change(2));

    client.read(100);

    assertThat(client.told)
        .containsExactly(
            "begin", "statistics 0", "health healthy", "change 1", "change 2", "statistics 2");
  }

  @Test
  void asManyChangesWaitAsTheQueueHolds() {
    EventClient client = begun(3);
    for (int i = 1; i <= QUEUE; i++) {
      follower.changed(change(i));
    }

    client.read(100);

    assertThat(client.told).endsWith("change 1", "change 2", "change 3");
    assertThat(ended).isEmpty();
  }

  @Test
  void whoIsBehindByMoreIsEndedAndLosesItsPlaceAtOnce() {
    EventClient client = begun(3);
    for (int i = 1; i <= QUEUE + 1; i++) {
      follower.changed(change(i));
    }
    assertThat(ended).containsExactly(follower);

    client.read(1);

    assertThat(client.told)
        .containsExactly("begin", "statistics 0", "health healthy", "end SLOW", "complete");
  }

  @Test
  void oneThatDoesNotReadItsEndHasItsConnectionClosed() {
    EventClient client = begun(3);
    follower.end(EventsEnd.Reason.DELETED);

    follower.abandon();

    assertThat(closed).containsExactly("connection");
    client.read(1);
    assertThat(client.told).doesNotContain("end DELETED");
  }

  @Test
  void oneThatReadItsEndIsNotAbandoned() {
    EventClient client = begun(100);
    follower.end(EventsEnd.Reason.STOPPING);

    follower.abandon();

    assertThat(closed).isEmpty();
    assertThat(client.told).endsWith("end STOPPING", "complete");
  }

  @Test
  void whatHappenedBeforeTheEndIsToldBeforeIt() {
    EventClient client = begun(3);
    follower.changed(change(1));
    follower.end(EventsEnd.Reason.DELETED);
    follower.end(EventsEnd.Reason.STOPPING);

    client.read(100);

    assertThat(client.told).endsWith("change 1", "end DELETED", "complete");
  }

  @Test
  void nothingIsToldAfterTheTokenEnded() {
    Instant until = GivenEvents.START.plusSeconds(5);
    EventFollower expiring = follower(new Following("default", Optional.of(until), () -> {}));
    EventClient client = EventClient.of(expiring, 3);
    expiring.show(snapshot(0, HEALTHY));
    expiring.expire(until.minusNanos(1));
    expiring.changed(change(1));
    assertThat(ended).isEmpty();

    expiring.expire(until);
    client.read(100);

    assertThat(client.told)
        .containsExactly("begin", "statistics 0", "health healthy", "end EXPIRED", "complete");
  }

  @Test
  void oneThatEndsBeforeItBeganIsToldTheEndAlone() {
    EventClient client = EventClient.of(follower, 100);

    follower.end(EventsEnd.Reason.STOPPING);

    assertThat(client.told).containsExactly("end STOPPING", "complete");
  }

  /** A client that was shown the namespace and has read so much. */
  private EventClient begun(int reads) {
    EventClient client = EventClient.of(follower, reads);
    follower.show(snapshot(0, HEALTHY));
    return client;
  }

  private EventFollower follower(Following following) {
    return new EventFollower(following, GivenEvents.BEGIN, QUEUE, Runnable::run, ended::add);
  }
}
