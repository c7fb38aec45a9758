package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.function.FunctionKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionHandleTest {
  private final FunctionHandle handle = GivenJournals.handle(new FunctionKey("default", "f"));

  /** Numbers of the releases that were freed, in the order of it. */
  private final List<Integer> freed = new ArrayList<>();

  @Test
  void aNewFunctionHasNothingToEnter() {
    assertThat(handle.enter()).isEmpty();
    assertThat(handle.bounds()).isEmpty();
    assertThat(handle.state().number()).isZero();
  }

  @Test
  void aHigherReleaseReplacesTheOneBefore() {
    assertThat(handle.advance(serving(1))).isTrue();

    assertThat(handle.advance(serving(2))).isTrue();

    assertThat(handle.enter().orElseThrow().number()).isEqualTo(2);
    assertThat(handle.bounds()).contains(FakeCode.BOUNDS);
    assertThat(freed).containsExactly(1);
  }

  @Test
  void theOldOneIsFreedWhenItsLastRequestHasLeft() {
    assertThat(handle.advance(serving(1))).isTrue();
    LoadedRelease old = handle.enter().orElseThrow();
    assertThat(handle.advance(serving(2))).isTrue();
    assertThat(freed).isEmpty();

    old.leave();

    assertThat(freed).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void anotherThatIsNotHigherIsFreedItself(int number) {
    assertThat(handle.advance(serving(5))).isTrue();
    FunctionHandle.State before = handle.state();

    assertThat(handle.advance(serving(number))).isFalse();

    assertThat(freed).containsExactly(number);
    assertThat(handle.state()).isSameAs(before);
  }

  @Test
  void aBrokenReleaseEndsTheOneBeforeAndGivesWayToItself() {
    assertThat(handle.advance(serving(1))).isTrue();
    assertThat(handle.advance(new FunctionHandle.State.Broken(2, "lost"))).isTrue();
    assertThat(handle.enter()).isEmpty();

    assertThat(handle.advance(serving(2))).isTrue();

    assertThat(handle.enter().orElseThrow().number()).isEqualTo(2);
    assertThat(freed).containsExactly(1);
  }

  @Test
  void aReleaseThatServesIsNotBrokenByItsOwnNumber() {
    assertThat(handle.advance(serving(2))).isTrue();

    assertThat(handle.advance(new FunctionHandle.State.Broken(2, "late"))).isFalse();

    assertThat(handle.enter()).isPresent();
  }

  @Test
  void anEndedFunctionServesNothing() {
    assertThat(handle.advance(serving(1))).isTrue();

    handle.end();

    assertThat(handle.enter()).isEmpty();
    assertThat(freed).containsExactly(1);
  }

  /** A release call that was under way when its function was deleted must not leave code behind. */
  @Test
  void anEndedFunctionFreesWhatStillComes() {
    handle.end();

    assertThat(handle.advance(serving(7))).isFalse();

    assertThat(handle.enter()).isEmpty();
    assertThat(freed).containsExactly(7);
  }

  private FunctionHandle.State serving(int number) {
    return new FunctionHandle.State.Serving(FakeCode.release(number, () -> freed.add(number)));
  }
}
