package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that listen and cancel together: each listener is told once, however they meet. */
class CancellationHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 5_000;

  @Test
  void everyListenerIsToldOnce() throws Exception {
    List<Cancellation> cancellations =
        IntStream.range(0, LOOPS).mapToObj(_ -> new Cancellation()).toList();
    AtomicInteger told = new AtomicInteger();

    Hammer.strike(
        THREADS,
        LOOPS,
        (thread, loop) -> {
          if (thread < 2) {
            cancellations.get(loop).listen(told::incrementAndGet);
          } else {
            cancellations.get(loop).cancel();
          }
        });

    assertThat(told).hasValue(2 * LOOPS);
    assertThat(cancellations).allMatch(each -> each.isCancelled() && each.listeners() == 0);
  }
}
