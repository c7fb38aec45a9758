package dev.slipway.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InstanceStateTest {
  private final InstanceState state = new InstanceState();

  @Test
  void letsOneEntryInAfterTheOther() {
    state.enter();
    state.leave();
    assertThatCode(state::enter).doesNotThrowAnyException();
  }

  @Test
  void refusesASecondEntryAndClosingMeanwhile() {
    state.enter();
    assertThatThrownBy(state::enter).hasMessageContaining("runs already");
    assertThatThrownBy(state::close).hasMessageContaining("runs");
  }

  @Test
  void afterATrapItCanOnlyBeClosed() {
    state.enter();
    state.leaveForGood();
    assertThatThrownBy(state::enter).hasMessageContaining("trapped");
    assertThat(state.close()).isTrue();
  }

  @Test
  void closesOnce() {
    assertThat(state.close()).isTrue();
    assertThat(state.close()).isFalse();
    assertThatThrownBy(state::enter).hasMessageContaining("closed");
    assertThatThrownBy(state::requireOpen).hasMessageContaining("closed");
  }
}
