package dev.slipway.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

class UseCountHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 5_000;

  private final AtomicInteger frees = new AtomicInteger();
  private final AtomicInteger usesAfterFree = new AtomicInteger();
  private final AtomicInteger uses = new AtomicInteger();
  private final UseCount count = new UseCount(frees::incrementAndGet);

  @RepeatedTest(20)
  void nobodyUsesWhatIsFreedAndItIsFreedOnce() throws Exception {
    Hammer.strike(THREADS, LOOPS, this::useOrClose);
    count.close();
    assertThat(frees).hasValue(1);
    assertThat(usesAfterFree).hasValue(0);
    assertThat(uses).hasPositiveValue();
  }

  private void useOrClose(int thread, int loop) {
    if (thread == 0 && loop == LOOPS / 2) {
      count.close();
    } else if (count.acquire()) {
      uses.incrementAndGet();
      usesAfterFree.addAndGet(frees.get());
      count.release();
    }
  }
}
