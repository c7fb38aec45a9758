package dev.slipway.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InstanceStateHammerTest {
  private final InstanceState state = new InstanceState();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private final AtomicInteger entries = new AtomicInteger();
  private final AtomicInteger closings = new AtomicInteger();

  @Test
  void letsOneInAtATimeAndClosesOnce() throws Exception {
    Hammer.strike(4, 50_000, (thread, loop) -> tryToEnter());
    Hammer.strike(4, 1, (thread, loop) -> closings.addAndGet(state.close() ? 1 : 0));
    assertThat(together).hasValue(0);
    assertThat(entries).hasPositiveValue();
    assertThat(closings).hasValue(1);
  }

  private void tryToEnter() {
    try {
      state.enter();
    } catch (IllegalStateException refused) {
      return;
    }
    if (inside.incrementAndGet() != 1) {
      together.incrementAndGet();
    }
    entries.incrementAndGet();
    inside.decrementAndGet();
    state.leave();
  }
}
