package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.guest.Guest;
import dev.slipway.module.Digest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedGuestsTest {
  private static final Digest DIGEST = Digest.of(new byte[] {1});

  private final SharedGuests guests = new SharedGuests();
  private final FakeCode code = new FakeCode();
  private final AtomicInteger loads = new AtomicInteger();

  @Test
  void oneLoadServesAllHoldersAndTheLastOneCloses() {
    Guest first = guests.acquire(DIGEST, this::load);
    Guest second = guests.acquire(DIGEST, this::load);
    guests.release(DIGEST);
    assertThat(code.closes).hasValue(0);

    guests.release(DIGEST);

    assertThat(second).isSameAs(first);
    assertThat(loads).hasValue(1);
    assertThat(code.closes).hasValue(1);
    assertThat(guests.size()).isZero();
  }

  @Test
  void whatWasClosedIsLoadedAnew() {
    Guest first = guests.acquire(DIGEST, this::load);
    guests.release(DIGEST);

    Guest second = guests.acquire(DIGEST, this::load);

    assertThat(second).isNotSameAs(first);
    assertThat(loads).hasValue(2);
  }

  @Test
  void aLoadThatFailsLeavesNothing() {
    Supplier<Guest> failing =
        () -> {
          throw new IllegalStateException("no such module");
        };

    assertThatThrownBy(() -> guests.acquire(DIGEST, failing)).hasMessage("no such module");

    assertThat(guests.size()).isZero();
    assertThat(guests.acquire(DIGEST, this::load)).isNotNull();
  }

  @Test
  void modulesAreToldApart() {
    Guest one = guests.acquire(DIGEST, this::load);
    Guest other = guests.acquire(Digest.of(new byte[] {2}), this::load);

    assertThat(other).isNotSameAs(one);
    assertThat(guests.size()).isEqualTo(2);
  }

  private Guest load() {
    loads.incrementAndGet();
    return code.guest();
  }
}
