package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import dev.slipway.guest.Guest;
import dev.slipway.module.Digest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

class SharedGuestsHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 3_000;

  private final SharedGuests guests = new SharedGuests();
  private final Map<Guest, FakeCode> loaded = new ConcurrentHashMap<>();
  private final AtomicInteger usesAfterClose = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  @RepeatedTest(5)
  void everyLoadIsClosedOnceAndNeverWhileHeld() throws Exception {
    Hammer.strike(
        THREADS, LOOPS, (thread, loop) -> hold(Digest.of(new byte[] {(byte) (loop % 3)})));

    assertThat(guests.size()).isZero();
    assertThat(usesAfterClose).hasValue(0);
    assertThat(loaded.values()).isNotEmpty().allMatch(code -> code.closes.get() == 1);
    assertThat(failures).hasPositiveValue();
  }

  private void hold(Digest digest) {
    try {
      Guest guest = guests.acquire(digest, this::loadOrFail);
      usesAfterClose.addAndGet(loaded.get(guest).closes.get());
      guests.release(digest);
    } catch (IllegalStateException e) {
      failures.incrementAndGet();
    }
  }

  /** One load in eight fails. */
  private Guest loadOrFail() {
    if (ThreadLocalRandom.current().nextInt(8) == 0) {
      throw new IllegalStateException("this load fails");
    }
    FakeCode code = new FakeCode();
    Guest guest = code.guest();
    loaded.put(guest, code);
    return guest;
  }
}
