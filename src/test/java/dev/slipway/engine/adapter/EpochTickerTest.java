package dev.slipway.engine.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EpochTickerTest {
  private static final long MILLI = 1_000_000;

  private final AtomicLong clock = new AtomicLong(77);
  private final AtomicLong nativeEpoch = new AtomicLong();
  private final EpochTicker ticker =
      new EpochTicker(Duration.ofMillis(5), clock::get, nativeEpoch::incrementAndGet);

  @Test
  void advancesByWholeTicksAndCatchesUp() {
    clock.addAndGet(4 * MILLI);
    ticker.advance();
    assertThat(nativeEpoch).hasValue(0);
    clock.addAndGet(19 * MILLI);
    ticker.advance();
    assertThat(nativeEpoch).hasValue(4);
  }

  @Test
  void aDeadlineIsNeverBeforeItsTime() {
    for (long now = 0; now < 40 * MILLI; now += 700_001) {
      clock.set(77 + now);
      if (now % 3 == 0) {
        ticker.advance();
      }
      long deadlineEpoch = nativeEpoch.get() + ticker.ticksUntil(6 * MILLI);
      assertThat(deadlineEpoch * 5 * MILLI).isGreaterThanOrEqualTo(now + 6 * MILLI);
    }
  }

  @Test
  void aDeadlineIsLateByLessThanATickThoughTheTickerIsLate() {
    clock.addAndGet(103 * MILLI);
    assertThat(ticker.ticksUntil(6 * MILLI)).isEqualTo(22);
    ticker.advance();
    assertThat(ticker.ticksUntil(6 * MILLI)).isEqualTo(2);
  }

  @Test
  void aDeadlineIsAtLeastATickAway() {
    clock.addAndGet(5 * MILLI);
    ticker.advance();
    assertThat(ticker.ticksUntil(0)).isEqualTo(1);
  }

  @Test
  void itsThreadTicksUntilClosed() throws InterruptedException {
    CountDownLatch ticks = new CountDownLatch(3);
    EpochTicker running = new EpochTicker(Duration.ofMillis(1), System::nanoTime, ticks::countDown);
    running.start();
    ticks.await();
    running.close();
    running.close();
    assertThat(ticks.getCount()).isZero();
  }
}
