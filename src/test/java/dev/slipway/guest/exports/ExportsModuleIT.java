package dev.slipway.guest.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.Trap;
import dev.slipway.guest.GivenGuests;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestsOnEngine;
import dev.slipway.guest.Started;
import dev.slipway.guest.exports.NumericValue.F32;
import dev.slipway.guest.exports.NumericValue.F64;
import dev.slipway.guest.exports.NumericValue.I32;
import dev.slipway.guest.exports.NumericValue.I64;
import dev.slipway.wasm.FunctionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsModuleIT extends GuestsOnEngine {
  private static final String GUEST =
      """
      (module
        (memory 1)
        (func (export "add") (param i32 i32) (result i32)
          (i32.add (local.get 0) (local.get 1)))
        (func (export "divide") (param i32 i32) (result i32)
          (i32.div_s (local.get 0) (local.get 1)))
        (func (export "back") (param i32 i64 f32 f64) (result f64 f32 i64 i32)
          (local.get 3) (local.get 2) (local.get 1) (local.get 0))
        (func (export "nothing"))
        (func (export "reference") (param funcref))
        (global (export "number") i32 (i32.const 7)))\
      """;

  @Test
  void addsTwoNumbers() throws Exception {
    GuestResult<List<NumericValue>> result =
        guests.call(GUEST, "add", List.of(new I32(2), new I32(3)));

    assertThat(result).isEqualTo(new GuestResult.Answered<>(List.of(new I32(5))));
  }

  @Test
  void carriesAllFourTypesAndSeveralResults() throws Exception {
    List<NumericValue> arguments =
        List.of(
            new I32(Integer.MIN_VALUE), new I64(Long.MAX_VALUE), new F32(-0.0f), new F64(1e-310));

    GuestResult<List<NumericValue>> result = guests.call(GUEST, "back", arguments);

    assertThat(result).isEqualTo(new GuestResult.Answered<>(arguments.reversed()));
  }

  @Test
  void carriesWhatIsNoFiniteNumber() throws Exception {
    List<NumericValue> arguments =
        List.of(new I32(-1), new I64(-1), new F32(Float.NaN), new F64(Double.NEGATIVE_INFINITY));

    GuestResult<List<NumericValue>> result = guests.call(GUEST, "back", arguments);

    assertThat(result).isEqualTo(new GuestResult.Answered<>(arguments.reversed()));
  }

  @Test
  void nothingInAndOut() throws Exception {
    assertThat(guests.call(GUEST, "nothing", List.of()))
        .isEqualTo(new GuestResult.Answered<>(List.of()));
  }

  @Test
  void aReactorIsInitializedFirst() throws Exception {
    String reactor =
        """
        (module
          (global $set (mut i32) (i32.const 0))
          (func (export "_initialize") (global.set $set (i32.const 42)))
          (func (export "get") (result i32) (global.get $set)))\
        """;

    assertThat(guests.call(reactor, "get", List.of()))
        .isEqualTo(new GuestResult.Answered<>(List.of(new I32(42))));
    assertThatThrownBy(() -> guests.call(reactor, "_initialize", List.of()))
        .hasMessageContaining("no function");
  }

  @Test
  void aTrapHasItsKind() throws Exception {
    GuestResult<List<NumericValue>> result =
        guests.call(GUEST, "divide", List.of(new I32(1), new I32(0)));

    assertThat(result)
        .isInstanceOfSatisfying(
            GuestResult.Trapped.class,
            trapped ->
                assertThat(trapped.trap().kind()).isEqualTo(Trap.Kind.INTEGER_DIVISION_BY_ZERO));
  }

  @Test
  void tellsTheTypesOfItsNumericFunctionsOnly() {
    try (Guest guest = guests.guest(GUEST)) {
      ExportsModule module = ((Guest.Exports) guest).module();

      assertThat(module.type("add")).contains(FunctionType.ofI32(2, 1));
      assertThat(module.type("reference")).isEmpty();
      assertThat(module.type("number")).isEmpty();
      assertThat(module.type("missing")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "missing", "add"})
  void refusesWhatIsNoFunctionOrHasOtherArguments(String function) {
    assertThatThrownBy(() -> guests.call(GUEST, function, List.of(new I32(1), new I64(2))))
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void startsByItsStartSectionAlone() throws Exception {
    String trapping = "(module (func $f unreachable) (start $f) (func (export \"f\")))";

    assertThat(guests.start(GUEST, GivenGuests.LIMITS))
        .isEqualTo(new GuestResult.Answered<>(new Started()));
    assertThat(guests.start(trapping, GivenGuests.LIMITS)).isInstanceOf(GuestResult.Trapped.class);
  }
}
