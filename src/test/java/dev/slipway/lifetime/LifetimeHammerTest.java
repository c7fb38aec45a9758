package dev.slipway.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

class LifetimeHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 5_000;

  private final AtomicInteger ends = new AtomicInteger();
  private final AtomicInteger usesAfterEnd = new AtomicInteger();
  private final AtomicInteger uses = new AtomicInteger();
  private final Lifetime lifetime = new Lifetime(ends::incrementAndGet);

  @RepeatedTest(20)
  void nobodyIsInsideWhatHasEndedAndItEndsOnce() throws Exception {
    Hammer.strike(THREADS, LOOPS, this::useOrRetire);

    assertThat(ends).hasValue(1);
    assertThat(usesAfterEnd).hasValue(0);
    assertThat(lifetime.users()).isZero();
    assertThat(uses).hasPositiveValue();
  }

  private void useOrRetire(int thread, int loop) {
    if (thread <= 1 && loop == LOOPS / 2) {
      lifetime.retire();
    } else if (lifetime.enter()) {
      uses.incrementAndGet();
      usesAfterEnd.addAndGet(ends.get());
      lifetime.leave();
    }
  }
}
