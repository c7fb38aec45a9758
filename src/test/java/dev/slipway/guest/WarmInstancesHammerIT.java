package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.adapter.Hammer;
import dev.slipway.guest.exports.ExportsModule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many threads call, trap and let instances grow stale; no instance serves two calls at once. */
class WarmInstancesHammerIT extends GuestsOnEngine {
  private static final String GUEST =
      """
      (module (func (export "run") (result i32) (i32.const 7)) (func (export "trap") unreachable))
      """;

  @Test
  void theBooksBalance() throws Exception {
    WarmRoom room = new WarmRoom(4);
    AtomicInteger answered = new AtomicInteger();
    try (ExportsModule code = ((Guest.Exports) guests.guest(GUEST)).module();
        ExportsModule one = GivenGuests.warm(code, policy(3), room);
        ExportsModule two = GivenGuests.warm(code, policy(2), room)) {
      Hammer.strike(
          8,
          500,
          (thread, loop) -> {
            GuestResult<?> result = call(loop % 2 == 0 ? one : two, loop % 9 == 0 ? "trap" : "run");
            if (result instanceof GuestResult.Answered<?>) {
              answered.incrementAndGet();
            }
            if (loop % 50 == 0) {
              room.endStale();
            }
          });

      assertThat(answered).hasValue(8 * (500 - 56));
      assertThat(room.idle()).isBetween(0, 4);
      assertThat(guests.openHandles()).containsEntry("store", (long) room.idle());
    }
    assertThat(room.idle()).isZero();
  }

  private static InstancePolicy.Warm policy(int size) {
    return new InstancePolicy.Warm(size, 20, Duration.ofMillis(1));
  }

  private static GuestResult<?> call(ExportsModule module, String function) {
    TimeBudget time = TimeBudget.start(GivenGuests.LIMITS);
    return module.call(
        function, List.of(), new GuestCall(GivenGuests.LIMITS, time, new FakeHost()));
  }
}
