package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Limits LIMITS = new Limits(1, 1, LONG, LONG, 1, 1, 1);

  private final Cancellation cancellation = new Cancellation();
  private final AtomicInteger told = new AtomicInteger();

  @Test
  void tellsEachListenerOnce() {
    cancellation.listen(told::incrementAndGet);

    cancellation.cancel();
    cancellation.cancel();

    assertThat(cancellation.isCancelled()).isTrue();
    assertThat(told).hasValue(1);
    assertThat(cancellation.listeners()).isZero();
  }

  @Test
  void tellsWhoComesLateAtOnce() {
    cancellation.cancel();

    cancellation.listen(told::incrementAndGet);

    assertThat(told).hasValue(1);
    assertThat(cancellation.listeners()).isZero();
  }

  @Test
  void tellsNoOneWhoIsForgotten() {
    Runnable listener = told::incrementAndGet;
    cancellation.listen(listener);

    cancellation.forget(listener);
    cancellation.cancel();

    assertThat(told).hasValue(0);
  }

  @Test
  void takesAllTimeAway() {
    long now = System.nanoTime();
    TimeBudget time =
        TimeBudget.start(LIMITS, now, now + LONG.toNanos(), Optional.of(cancellation));
    assertThat(time.nanosLeft()).isPositive();

    cancellation.cancel();

    assertThat(time.nanosLeft()).isZero();
    assertThat(time.wallLeft()).isZero();
    assertThat(time.wallExhausted()).isFalse();
  }
}
