package dev.slipway.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules alone: two slots, four long runners of which two may begin as such, one that waits. */
class ScheduleTest {
  private static final long LONG = Duration.ofMillis(20).toNanos();
  private static final int MANY = 100;

  private final Map<Seat, Long> computed = new HashMap<>();
  private final Schedule schedule =
      new Schedule(
          new ScheduleBounds(2, 4, Duration.ofNanos(LONG), 1, 8),
          seat -> computed.getOrDefault(seat, 0L));
  private final Lane quick = new Lane();
  private final Lane slow = GivenSchedule.slow();
  private final Lane unknown = new Lane();

  ScheduleTest() {
    quick.judge(false);
  }

  @Test
  void asManyBeginAsThereAreSlots() {
    admit(quick, 3);

    assertThat(next(0)).isNotNull();
    assertThat(next(0)).isNotNull();
    assertThat(next(0)).isNull();
    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(2, 0, 0, 1));
  }

  @Test
  void aSecondThreadServesLongWorkOnly() {
    for (int i = 0; i < 100; i++) {
      quick.ran(1_000);
    }
    admit(quick, 4);
    boolean withNoneRunning = schedule.isWorthAThread(0);
    begin(quick, 0);
    boolean forShortWork = schedule.isWorthAThread(0);

    admit(unknown, 1);

    assertThat(withNoneRunning).isTrue();
    assertThat(forShortWork).isFalse();
    assertThat(schedule.isWorthAThread(0)).isTrue();
  }

  @Test
  void aGuestThatRunsForLongHasASecondThreadServeTheOthers() {
    for (int i = 0; i < 100; i++) {
      quick.ran(1_000);
    }
    admit(quick, 4);
    begin(quick, 0);
    boolean atOnce = schedule.isWorthAThread(400_000);

    boolean later = schedule.isWorthAThread(600_000);

    assertThat(atOnce).isFalse();
    assertThat(later).isTrue();
  }

  @Test
  void oneStretchThatTheSystemHasMadeLongTakesNoSecondThread() {
    for (int i = 0; i < 100; i++) {
      quick.ran(1_000);
    }
    quick.ran(10_000_000);
    admit(quick, 4);
    begin(quick, 0);

    assertThat(schedule.isWorthAThread(0)).isFalse();
  }

  @Test
  void whatRunsLongerFromNowOnIsFoundOut() {
    for (int i = 0; i < 200; i++) {
      quick.ran(1_000);
    }
    for (int i = 0; i < 200; i++) {
      quick.ran(1_000_000);
    }
    admit(quick, 4);
    begin(quick, 0);

    assertThat(schedule.isWorthAThread(0)).isTrue();
  }

  @Test
  void aTaskThatIsWithdrawnLeavesItsPlace() {
    FakeTask waits = FakeTask.of(quick);
    assertThat(schedule.admit(waits, 1)).isEmpty();
    assertThat(schedule.admit(FakeTask.of(quick), 1)).contains(Refusal.FUNCTION_FULL);

    assertThat(schedule.withdraw(waits)).isTrue();

    assertThat(schedule.withdraw(waits)).isFalse();
    assertThat(next(0)).isNull();
    assertThat(schedule.admit(FakeTask.of(quick), 1)).isEmpty();
    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(0, 0, 0, 1));
  }

  @Test
  void aTaskThatHasBegunIsNotWithdrawn() {
    FakeTask runs = FakeTask.of(quick);
    assertThat(schedule.admit(runs, MANY)).isEmpty();
    assertThat(next(0)).isNotNull();

    assertThat(schedule.withdraw(runs)).isFalse();
    assertThat(quick.inFlight).isEqualTo(1);
  }

  @Test
  void anEndedTaskGivesItsSlotToTheNext() {
    admit(quick, 3);
    Seat first = begin(quick, 0);
    begin(quick, 0);

    schedule.end(first);

    begin(quick, 0);
    assertThat(quick.inFlight).isEqualTo(2);
  }

  @Test
  void functionsTakeTurns() {
    admit(quick, 4);
    admit(unknown, 1);

    begin(quick, 0);

    begin(unknown, 0);
  }

  @Test
  void aFunctionHasNoMoreInFlightThanItMay() {
    assertThat(schedule.admit(FakeTask.of(quick), 2)).isEmpty();
    assertThat(schedule.admit(FakeTask.of(quick), 2)).isEmpty();

    Optional<Refusal> refusal = schedule.admit(FakeTask.of(quick), 2);

    assertThat(refusal).contains(Refusal.FUNCTION_FULL);
    assertThat(schedule.admit(FakeTask.of(unknown), 2)).isEmpty();
  }

  @Test
  void theQueueHasAnEnd() {
    admit(quick, 8);

    Optional<Refusal> refusal = schedule.admit(FakeTask.of(unknown), MANY);

    assertThat(refusal).contains(Refusal.QUEUE_FULL);
    assertThat(unknown.inFlight).isZero();
  }

  @Test
  void aGuestThatRunsForLongLeavesItsSlot() {
    admit(unknown, 1);
    Seat early = begin(unknown, 0);
    admit(quick, 2);
    Seat late = begin(quick, 1);

    schedule.promote(LONG);

    assertThat(early.state).isEqualTo(Seat.State.LONG);
    assertThat(late.state).isEqualTo(Seat.State.RUNNING);
    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(1, 1, 0, 1));
    begin(quick, LONG);
  }

  @Test
  void aFunctionThatNobodyKnowsIsTriedOutByOneInvocation() {
    admit(unknown, 2);
    Seat first = begin(unknown, 0);
    assertThat(next(0)).isNull();

    schedule.end(first);

    begin(unknown, 1);
  }

  @Test
  void aFunctionKnownToRunForLongTakesNoSlot() {
    admit(quick, 2);
    admit(slow, 3);
    begin(quick, 0);
    begin(quick, 0);

    assertThat(begin(slow, 0).state).isEqualTo(Seat.State.LONG);
    assertThat(begin(slow, 0).state).isEqualTo(Seat.State.LONG);

    assertThat(next(0)).isNull();
  }

  @Test
  void whenNoMoreMayRunForLongOneSlotIsKeptForQuickFunctions() {
    fillTheClass();
    admit(unknown, 1);
    admit(new Lane(), 1);
    admit(quick, 1);

    begin(unknown, LONG);
    begin(quick, LONG);

    assertThat(next(LONG)).isNull();
    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(2, 4, 0, 1));
  }

  private void fillTheClass() {
    admit(slow, 2);
    admit(quick, 2);
    for (int i = 0; i < 4; i++) {
      assertThat(next(0)).isNotNull();
    }
    schedule.promote(LONG);
    assertThat(quick.pace()).isEqualTo(Lane.Pace.DOUBTFUL);
    quick.judge(false);
  }

  @Test
  void whenTheClassIsFullALongRunnerKeepsItsSlot() {
    fillTheClass();
    admit(quick, 1);
    Seat fifth = begin(quick, LONG);

    schedule.promote(2 * LONG);

    assertThat(fifth.state).isEqualTo(Seat.State.RUNNING);
    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(1, 4, 0, 0));
  }

  /** A cold start computes for long too. */
  @Test
  void aNewFunctionIsInDoubtAfterTwoThatComputedForLongAndSlowAfterThree() {
    assertThat(pacesOf(unknown, 3))
        .containsExactly(Lane.Pace.QUICK, Lane.Pace.DOUBTFUL, Lane.Pace.SLOW);
    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(0, 0, 0, 0));
  }

  @Test
  void whatStallsAllThatRunCountsOnce() {
    admit(quick, 2);
    Seat first = begin(quick, 0);
    Seat second = begin(quick, 0);

    goOnForLong(LONG, first, second);

    schedule.end(first);
    schedule.end(second);
    assertThat(first.computedLong && second.computedLong).isTrue();
    assertThat(pacesOf(quick, 3))
        .containsExactly(Lane.Pace.QUICK, Lane.Pace.QUICK, Lane.Pace.DOUBTFUL);
  }

  @Test
  void aQuickFunctionIsInDoubtAfterFourAndSlowAfterFive() {
    assertThat(pacesOf(quick, 5)).endsWith(Lane.Pace.QUICK, Lane.Pace.DOUBTFUL, Lane.Pace.SLOW);
  }

  private List<Lane.Pace> pacesOf(Lane lane, int longRuns) {
    List<Lane.Pace> paces = new ArrayList<>();
    for (int i = 0; i < longRuns; i++) {
      computeForLong(lane, (i + 1) * LONG * MANY);
      paces.add(lane.pace());
    }
    return paces;
  }

  @Test
  void oneThatIsNotLongHasTheOthersForgotten() {
    assertThat(pacesOf(quick, 4)).endsWith(Lane.Pace.DOUBTFUL);
    admit(quick, 1);
    schedule.end(begin(quick, 0));

    assertThat(pacesOf(quick, 1)).containsExactly(Lane.Pace.QUICK);
  }

  @Test
  void whoeverIsLongUnderWayWithoutComputingIsQuick() {
    admit(quick, 2);
    Seat crowdedOut = begin(quick, 0);
    schedule.promote(LONG);
    computed.put(crowdedOut, LONG - 1);
    schedule.promote(MANY * LONG);
    assertThat(quick.pace()).isEqualTo(Lane.Pace.DOUBTFUL);
    assertThat(crowdedOut.state).isEqualTo(Seat.State.LONG);

    schedule.end(crowdedOut);

    assertThat(quick.pace()).isEqualTo(Lane.Pace.QUICK);
  }

  @Test
  void noMoreOfAFunctionBeginInSlotsWhileOneTakesLong() {
    admit(quick, 4);
    begin(quick, 0);
    begin(quick, 0);

    schedule.promote(LONG);

    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(0, 2, 0, 2));
    assertThat(next(LONG)).isNull();
  }

  /** Else hello, found slow once, would wait for all that spin. */
  @Test
  void aFunctionInDoubtIsTriedOutThoughManyRunForLong() {
    assertThat(pacesOf(unknown, 2)).endsWith(Lane.Pace.DOUBTFUL);
    fillTheClass();
    admit(unknown, 2);

    Seat triedOut = begin(unknown, LONG);

    assertThat(triedOut.state).isEqualTo(Seat.State.RUNNING);
    assertThat(next(LONG)).isNull();
    schedule.end(triedOut);
    assertThat(unknown.pace()).isEqualTo(Lane.Pace.QUICK);
  }

  @Test
  void aSlowFunctionWhoseGuestIsQuickIsSlowNoMore() {
    admit(slow, 1);
    Seat brief = begin(slow, 0);

    schedule.end(brief);

    assertThat(brief.computedLong).isFalse();
    assertThat(slow.pace()).isEqualTo(Lane.Pace.QUICK);
  }

  @Test
  void aStretchAfterAWaitIsJudgedByItself() {
    admit(quick, 1);
    Seat waits = begin(quick, 0);
    schedule.promote(LONG);
    computed.put(waits, LONG);
    schedule.beginWait(waits);
    assertThat(schedule.endWait(waits, 2 * LONG)).isTrue();

    schedule.promote(3 * LONG);

    assertThat(waits.computedLong).isFalse();
  }

  private void computeForLong(Lane lane, long now) {
    admit(lane, 1);
    Seat seat = begin(lane, now);
    goOnForLong(now + LONG, seat);
    schedule.end(seat);
  }

  private void goOnForLong(long now, Seat... seats) {
    schedule.promote(now);
    for (Seat seat : seats) {
      computed.put(seat, LONG);
    }
    schedule.promote(now + LONG);
  }

  @Test
  void aGuestThatWaitsHoldsNoSlot() {
    admit(quick, 3);
    Seat waits = begin(quick, 0);
    begin(quick, 0);

    schedule.beginWait(waits);

    begin(quick, 0);
    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(2, 0, 1, 0));
  }

  @Test
  void afterItsWaitAGuestGoesBeforeThoseThatHaveNotBegun() {
    admit(quick, 4);
    Seat waits = begin(quick, 0);
    Seat other = begin(quick, 0);
    schedule.beginWait(waits);
    begin(quick, 0);
    assertThat(schedule.endWait(waits, 1)).isFalse();
    assertThat(schedule.resume(1)).isNull();

    schedule.end(other);

    assertThat(schedule.resume(2)).isSameAs(waits);
    assertThat(next(2)).isNull();
    assertThat(waits.stretchBegan).isEqualTo(2);
  }

  @Test
  void aGuestGoesOnAtOnceWhenThereIsASlot() {
    admit(quick, 1);
    Seat waits = begin(quick, 0);
    schedule.beginWait(waits);

    assertThat(schedule.endWait(waits, 1)).isTrue();

    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(1, 0, 0, 0));
  }

  @Test
  void whoFindsNoRoomToWaitInKeepsItsSlot() {
    admit(quick, 2);
    Seat first = begin(quick, 0);
    Seat second = begin(quick, 0);
    schedule.beginWait(first);

    schedule.beginWait(second);

    assertThat(schedule.figures()).isEqualTo(new ScheduleFigures(1, 0, 1, 0));
    assertThat(schedule.endWait(second, 1)).isTrue();
  }

  @Test
  void whatShouldHaveBegunLeavesTheQueue() {
    FakeTask early = new FakeTask(quick, 10, _ -> {});
    FakeTask late = new FakeTask(quick, 30, _ -> {});
    assertThat(schedule.admit(early, MANY)).isEmpty();
    assertThat(schedule.admit(late, MANY)).isEmpty();

    assertThat(schedule.expired(9)).isEmpty();
    assertThat(schedule.expired(10)).containsExactly(early);

    assertThat(quick.inFlight).isEqualTo(1);
    assertThat(begin(quick, 10).task).isSameAs(late);
    assertThat(next(10)).isNull();
  }

  private void admit(Lane lane, int count) {
    for (int i = 0; i < count; i++) {
      assertThat(schedule.admit(FakeTask.of(lane), MANY)).isEmpty();
    }
  }

  private @Nullable Seat next(long now) {
    return schedule.next(now);
  }

  private Seat begin(Lane lane, long now) {
    Seat seat = Objects.requireNonNull(schedule.next(now));
    assertThat(seat.task.lane()).isSameAs(lane);
    return seat;
  }
}
