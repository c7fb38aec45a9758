package dev.slipway.guest.assemblyscript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Trap;
import dev.slipway.guest.FakeHost;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestsOnEngine;
import dev.slipway.guest.Limit;
import dev.slipway.guest.exports.NumericValue;
import dev.slipway.guest.exports.NumericValue.F64;
import dev.slipway.guest.exports.NumericValue.I32;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A module as AssemblyScript's compiler lays it out, with its strings written by hand. */
class AssemblyScriptFunctionsIT extends GuestsOnEngine {
  private static final int MESSAGE = 12;
  private static final int FILE = 36;
  private static final int LONG = 100;

  /** Each string is UTF-16LE, its length in bytes before it; the one at 100 says 2 GiB. */
  private static final String GUEST =
      """
      (module
        (import "env" "abort" (func $abort (param i32 i32 i32 i32)))
        (import "env" "seed" (func $seed (result f64)))
        (import "env" "trace" (func $trace (param i32 i32 f64 f64 f64 f64 f64)))
        (memory (export "memory") 1)
        (data (i32.const 8) "\\08\\00\\00\\00n\\00\\f6\\00t\\00!\\00")
        (data (i32.const 32) "\\08\\00\\00\\00a\\00.\\00t\\00s\\00")
        (data (i32.const 96) "\\ff\\ff\\ff\\7f")
        (func (export "abort") (param i32 i32)
          (call $abort (local.get 0) (local.get 1) (i32.const 3) (i32.const -1))
          unreachable)
        (func (export "seed") (result f64) (call $seed))
        (func (export "trace") (param i32 i32 f64)
          (call $trace (local.get 0) (local.get 1) (local.get 2)
            (f64.const 2) (f64.const 3.5) (f64.const nan) (f64.const -0))))\
      """;

  private FakeHost host = new FakeHost();

  @Test
  void anAbortSaysWhatAndWhere() throws Exception {
    assertThat(abort(MESSAGE, FILE)).isEqualTo("the guest aborted: nöt! (a.ts:3:4294967295)");
  }

  @Test
  void anAbortWithoutTextsSaysSo() throws Exception {
    assertThat(abort(0, 0)).isEqualTo("the guest aborted: null (null:3:4294967295)");
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "-1", "65539", "2147483647", "-2147483648"})
  void aPointerThatLiesIsNoTrapOfItsOwn(int pointer) throws Exception {
    assertThat(abort(pointer, FILE))
        .isEqualTo("the guest aborted: (a text that cannot be read) (a.ts:3:4294967295)");
  }

  @Test
  void aLengthThatLiesIsCut() throws Exception {
    assertThat(abort(LONG, FILE)).hasSizeBetween(4_096, 4_200).endsWith("(a.ts:3:4294967295)");
  }

  @ParameterizedTest
  @CsvSource({
    "0, trace: nöt!",
    "1, trace: nöt! 1.5",
    "5, 'trace: nöt! 1.5, 2, 3.5, NaN, 0'",
    "6, 'trace: nöt! 1.5, 2, 3.5, NaN, 0'",
    "-1, trace: nöt!",
  })
  void aTraceIsALineOfTheLog(int count, String line) throws Exception {
    GuestResult<List<NumericValue>> result = trace(MESSAGE, count);

    assertThat(result).isEqualTo(new GuestResult.Answered<>(List.of()));
    assertThat(host.lines()).containsExactly(line);
  }

  @Test
  void aTraceCountsAgainstTheLimitOfTheLog() throws Exception {
    assertThat(trace(LONG, 0)).isEqualTo(new GuestResult.LimitExceeded<>(Limit.LOG));
    assertThat(host.lines()).isEmpty();
  }

  @Test
  void aSeedIsAnotherEachTime() throws Exception {
    assertThat(seed()).isNotEqualTo(seed()).isBetween(1.0, 2.0);
  }

  private String abort(int message, int file) throws Exception {
    GuestResult<List<NumericValue>> result =
        guests.call(GUEST, "abort", List.of(new I32(message), new I32(file)));
    assertThat(result).isInstanceOf(GuestResult.Trapped.class);
    Trap trap = ((GuestResult.Trapped<List<NumericValue>>) result).trap();
    assertThat(trap.kind()).isEqualTo(Trap.Kind.UNREACHABLE);
    return String.valueOf(trap.getMessage());
  }

  private GuestResult<List<NumericValue>> trace(int message, int count) throws Exception {
    host = new FakeHost();
    return guests.call(
        GUEST, "trace", List.of(new I32(message), new I32(count), new F64(1.5)), host);
  }

  private double seed() throws Exception {
    GuestResult<List<NumericValue>> result = guests.call(GUEST, "seed", List.of());
    return ((F64) ((GuestResult.Answered<List<NumericValue>>) result).answer().getFirst()).value();
  }
}
