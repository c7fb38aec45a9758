package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

class HealthMemoryHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 1_000;
  private static final Duration KEEP = Duration.ofNanos(10);

  private final HealthMemory memory = new HealthMemory();
  private final AtomicInteger asking = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();

  /** The clock is the loop, so a new report is due each ten loops at most. */
  @RepeatedTest(10)
  void oneAsksAtATimeAndTheOthersTakeItsReport() throws Exception {
    Hammer.strike(THREADS, LOOPS, (thread, loop) -> memory.get(1, loop, KEEP, this::ask));

    assertThat(together).hasValue(0);
    assertThat(asked.get()).isBetween(1, LOOPS / 10);
  }

  private FunctionHealth ask() {
    if (asking.incrementAndGet() > 1) {
      together.incrementAndGet();
    }
    asked.incrementAndGet();
    FunctionHealth report = FunctionHealth.without("none", Instant.EPOCH);
    asking.decrementAndGet();
    return report;
  }
}
