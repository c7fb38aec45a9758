package dev.slipway.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.runtime.MovableFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseWatchTest {
  private static final Duration RETRY = Duration.ofSeconds(7);

  private final MovableFunction function = new MovableFunction();
  private final FakeReleaseClient client = new FakeReleaseClient();
  private final TurnedThread thread = new TurnedThread();
  private final List<ReleaseWatch> ended = new ArrayList<>();
  private ErrorCode away = ErrorCode.INTERNAL;
  private boolean broken;

  private final ReleaseWatch watch =
      new ReleaseWatch(function.handle(), this::read, client, ended::add, thread);

  private Release read(int number) {
    if (broken) {
      throw new SlipwayException(away, "W.", "F.");
    }
    return new Release(number, GivenState.of(), null, null, null, null, null);
  }

  @BeforeEach
  void serve() {
    function.moveTo(3);
  }

  @AfterEach
  void stopTheThread() {
    thread.shutdownNow();
  }

  private void begin(OptionalInt after) {
    watch.begin(after, RETRY);
    thread.turn();
  }

  @Test
  void itBeginsWithTheCurrentRelease() {
    begin(OptionalInt.empty());

    assertThat(client.told()).containsExactly("3");
  }

  @Test
  void whoHasSeenSomeIsToldThoseAfterThem() {
    begin(OptionalInt.of(1));

    assertThat(client.told()).containsExactly("2", "3");
  }

  @Test
  void whoHasSeenTheCurrentOneIsToldTheNext() {
    begin(OptionalInt.of(3));
    assertThat(client.told()).isEmpty();

    function.moveTo(4);
    thread.turn();

    assertThat(client.told()).containsExactly("4");
  }

  /** Its numbers are of a function that had this name before. */
  @Test
  void whoHasSeenMoreThanThereIsIsToldTheCurrentOne() {
    begin(OptionalInt.of(9));

    assertThat(client.told()).containsExactly("3");
  }

  @Test
  void whatCameTogetherIsToldInOrderAndOnce() {
    begin(OptionalInt.empty());

    function.moveTo(4);
    function.moveTo(6);
    watch.wake();

    assertThat(thread.waiting()).isOne();
    thread.turn();
    assertThat(client.told()).containsExactly("3", "4", "5", "6");
    assertThat(thread.waiting()).isZero();
  }

  @Test
  void aClientThatDoesNotReadIsWaitedFor() {
    client.readsOnly(1);
    begin(OptionalInt.of(1));
    function.moveTo(5);
    thread.turn();
    assertThat(client.told()).containsExactly("2");

    client.readsOnly(2);
    watch.wake();
    thread.turn();

    assertThat(client.told()).containsExactly("2", "3", "4");
  }

  @Test
  void whatCannotBeReadIsTriedAgainLater() {
    broken = true;
    away = ErrorCode.DATABASE_UNAVAILABLE;
    begin(OptionalInt.of(1));
    function.moveTo(4);
    assertThat(client.told()).isEmpty();
    assertThat(thread.waiting()).isOne();

    broken = false;
    Duration waited = thread.turn();

    assertThat(waited).isEqualTo(RETRY);
    assertThat(client.told()).containsExactly("2", "3", "4");
  }

  @Test
  void itEndsWithItsFunction() {
    begin(OptionalInt.empty());

    function.delete();
    thread.turn();

    assertThat(client.told()).containsExactly("3", "end");
    assertThat(ended).containsExactly(watch);
  }

  @Test
  void itEndsWhenWhatIsToldIsDeletedMeanwhile() {
    broken = true;
    away = ErrorCode.NOT_FOUND;

    begin(OptionalInt.empty());

    assertThat(client.told()).containsExactly("end");
    assertThat(ended).containsExactly(watch);
  }

  @Test
  void aClientThatHasLeftIsToldNothingMore() {
    begin(OptionalInt.empty());

    watch.leave();
    watch.leave();
    function.moveTo(4);

    assertThat(thread.waiting()).isZero();
    assertThat(client.told()).containsExactly("3");
    assertThat(ended).containsExactly(watch);
  }

  @Test
  void whoLeavesWhileTheDatabaseIsAwayIsNotTriedFor() {
    broken = true;
    begin(OptionalInt.empty());
    watch.leave();

    thread.turn();

    assertThat(thread.waiting()).isZero();
    assertThat(client.told()).isEmpty();
    assertThat(ended).containsExactly(watch);
  }

  @Test
  void whenThePlatformStopsItsClientIsToldToComeAgain() {
    begin(OptionalInt.empty());

    watch.stop();
    function.delete();

    assertThat(client.told()).containsExactly("3", "not-ready: The platform stops.");
    assertThat(ended).containsExactly(watch);
  }

  @Test
  void aThreadThatHasStoppedIsTheEndToo() {
    begin(OptionalInt.empty());
    thread.shutdownNow();

    function.moveTo(4);

    assertThat(client.told()).containsExactly("3", "not-ready: The platform stops.");
  }
}
