package dev.slipway.guest.wapc;

import static dev.slipway.guest.GivenGuests.wapc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Limits;
import dev.slipway.guest.GivenGuests;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestsOnEngine;
import dev.slipway.guest.Limit;
import dev.slipway.guest.Started;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs before a guest is called. */
class WapcStartIT extends GuestsOnEngine {
  private static final String ANSWER =
      "(call $respond (i32.const 100) (global.get $count)) (i32.const 1)";

  /** Start functions that each write their letter, declared in no order. */
  private static final String LETTERS =
      """
      (global $count (mut i32) (i32.const 0))
      (func $write (param i32)
        (i32.store8 (i32.add (i32.const 100) (global.get $count)) (local.get 0))
        (global.set $count (i32.add (global.get $count) (i32.const 1))))
      (func (export "wapc_init") (call $write (i32.const 119)))
      (func (export "_start") (call $write (i32.const 115)))
      (func (export "_initialize") (call $write (i32.const 105)))
      (func $section (call $write (i32.const 48)))
      (start $section)\
      """;

  @Test
  void theStartSectionAndThenEachStartFunctionInOrder() throws Exception {
    answered(guests.call(wapc(LETTERS, ANSWER)), "0siw");
  }

  @Test
  void anExportOfAnotherTypeIsNoStartFunction() throws Exception {
    String fields =
        """
        (global $count (mut i32) (i32.const 0))
        (func (export "_start") (param i32) unreachable)
        (func (export "wapc_init") (result i32) unreachable)\
        """;

    answered(guests.call(wapc(fields, ANSWER)), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(func $trap unreachable) (start $trap)",
        "(func (export \"_start\") unreachable)",
        "(func (export \"wapc_init\") (drop (i32.load (i32.const -1))))",
      })
  void aTrapEndsTheStartAndTheCall(String fields) throws Exception {
    String guest = wapc(fields, "(call $respond (i32.const 0) (i32.const 1)) (i32.const 1)");

    GuestResult<Started> start = guests.start(guest, GivenGuests.LIMITS);
    GuestResult<byte[]> call = guests.call(guest);

    assertThat(start).isInstanceOf(GuestResult.Trapped.class);
    assertThat(call).isInstanceOf(GuestResult.Trapped.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(func $spin (loop $forever (br $forever))) (start $spin)",
        "(func (export \"_initialize\") (loop $forever (br $forever)))",
      })
  void aStartWithoutEndRunsIntoItsLimit(String fields) throws Exception {
    Limits limits = GivenGuests.limits(Duration.ofSeconds(30), Duration.ofMillis(50));

    GuestResult<Started> result = guests.start(wapc(fields, "(i32.const 1)"), limits);

    assertThat(result).isEqualTo(new GuestResult.LimitExceeded<>(Limit.CPU_TIME));
  }

  @Test
  void aGuestThatStartsIsNotCalled() throws Exception {
    GuestResult<Started> result = guests.start(wapc("unreachable"), GivenGuests.LIMITS);

    assertThat(result).isEqualTo(new GuestResult.Answered<>(new Started()));
  }
}
