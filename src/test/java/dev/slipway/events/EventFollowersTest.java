package dev.slipway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.slipway.audit.ChangeRecorded;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.runtime.HealthStatus;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventFollowersTest {
  private static final EventBounds BOUNDS =
      new EventBounds(3, Duration.ofSeconds(1), Duration.ofSeconds(10), 3);

  private final List<String> reads = new CopyOnWriteArrayList<>();
  private final EventFollowers followers =
      new EventFollowers(
          BOUNDS,
          EventFollowersTest::open,
          this::read,
          Clock.fixed(GivenEvents.START, ZoneOffset.UTC));

  @AfterEach
  void stop() {
    followers.stop();
  }

  @Test
  void aNamespaceIsReadOnceHoweverManyFollow() {
    EventClient one = follow("a");
    EventClient two = follow("a");
    EventClient three = follow("b");
    soon().until(() -> has(one, 3) && has(two, 3) && has(three, 3));
    assertThat(reads).containsExactlyInAnyOrder("a", "b");

    followers.tick();

    assertThat(reads).containsExactlyInAnyOrder("a", "b", "a", "b");
    soon().until(() -> has(one, 4) && has(two, 4) && has(three, 4));
  }

  @Test
  void changesAreToldToThoseOfTheirNamespace() {
    EventClient one = follow("a");
    EventClient other = follow("b");
    soon().until(() -> has(one, 3) && has(other, 3));

    followers.changed(change("a", "function.changed"));

    soon().until(() -> one.told.contains("change f"));
    assertThat(other.told).hasSize(3);
  }

  @Test
  void aDeletedNamespaceEndsItsFollowers() {
    EventClient one = follow("a");
    EventClient other = follow("b");
    soon().until(() -> has(one, 3) && has(other, 3));

    followers.changed(change("a", "namespace.deleted"));

    soon().until(() -> one.told.contains("complete"));
    assertThat(one.told).endsWith("change f", "end DELETED", "complete");
    assertThat(followers.count()).isOne();
  }

  @Test
  void thereAreSoManyAndNoMore() {
    EventClient first = follow("a");
    follow("a");
    follow("b");

    SlipwayException refusal = catchThrowableOfType(SlipwayException.class, () -> follow("c"));

    assertThat(refusal.code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(refusal.fields()).containsEntry("limit", "slipway.events.followers");
    first.leave();
    follow("c");
    assertThat(followers.count()).isEqualTo(3);
  }

  @Test
  void aNamespaceThatIsNotThereTakesNoPlace() {
    assertThatThrownBy(() -> follow("nowhere")).isInstanceOf(SlipwayException.class);

    assertThat(followers.count()).isZero();
  }

  @Test
  void atTheEndOfThePlatformAllAreTold() {
    EventClient client = follow("a");
    soon().until(() -> has(client, 3));

    followers.tell(new ShutdownDelayInitiatedEvent());

    soon().until(() -> client.told.contains("complete"));
    assertThat(client.told).endsWith("end STOPPING", "complete");
    assertThat(followers.count()).isZero();
  }

  private EventClient follow(String namespace) {
    return EventClient.of(
        followers.follow(new Following(namespace, Optional.empty(), () -> {})), 100);
  }

  private static ConditionFactory soon() {
    return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
  }

  private static boolean has(EventClient client, int events) {
    return client.told.size() >= events;
  }

  private static ChangeRecorded change(String namespace, String action) {
    return new ChangeRecorded(namespace, GivenEvents.START, "ada", action, "f");
  }

  private NamespaceSnapshot read(String namespace) {
    reads.add(namespace);
    return GivenEvents.snapshot(reads.size(), HealthStatus.HEALTHY);
  }

  private static void open(String namespace) {
    if (namespace.equals("nowhere")) {
      throw new SlipwayException(ErrorCode.NOT_FOUND, "There is none.", "Name another.");
    }
  }
}
