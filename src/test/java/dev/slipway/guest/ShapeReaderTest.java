package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contract.Dialect;
import dev.slipway.engine.Wat;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.WasmBytes;
import dev.slipway.wasm.WasmModule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {
  private static final String GUEST_CALL =
      "(func (export \"__guest_call\") (param i32 i32) (result i32) (i32.const 0))";
  private static final String EXIT =
      "(import \"wasi_snapshot_preview1\" \"proc_exit\" (func (param i32)))";
  private static final String MEMORY = "(memory (export \"memory\") 3)";

  @Test
  void aWapcGuest() {
    GuestShape shape = shape(GUEST_CALL + MEMORY + "(func (export \"add\"))");

    assertThat(shape.abi()).isEqualTo(Abi.WAPC);
    assertThat(shape.dialect()).contains(Dialect.D2);
    assertThat(shape.startFunctions()).isEmpty();
    assertThat(shape.functions()).isEmpty();
    assertThat(shape.minimumMemoryBytes()).isEqualTo(3 << 16);
  }

  @Test
  void startFunctionsHaveTheOrderOfTheirCalls() {
    GuestShape shape =
        shape(
            GUEST_CALL
                + MEMORY
                + "(func (export \"wapc_init\")) (func (export \"_start\"))"
                + "(func (export \"_initialize\") (param i32))");

    assertThat(shape.startFunctions()).containsExactly("_start", "wapc_init");
  }

  @Test
  void aGuestOfPlainFunctions() {
    GuestShape shape =
        shape(
            "(func (export \"add\") (param i32 i32) (result i32) (i32.const 0))"
                + "(func (export \"other\") (param externref))"
                + "(func (export \"_start\"))");

    assertThat(shape.abi()).isEqualTo(Abi.EXPORTS);
    assertThat(shape.dialect()).isEmpty();
    assertThat(shape.functions())
        .isEqualTo(Map.of("add", FunctionType.ofI32(2, 1), "_start", FunctionType.ofI32(0, 0)));
    assertThat(shape.minimumMemoryBytes()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (func (export "__guest_call") (param i32))               | its type is not
          (global (export "__guest_call") i32 (i32.const 0))       | its type is not
          GUEST_CALL                                               | no memory named
          GUEST_CALL (memory (export "heap") 1)                    | no memory named
          GUEST_CALL (global (export "memory") i32 (i32.const 0))  | no memory named
          (memory (export "memory") 1)                             | nor a function of plain numbers
          (func (export "f") (param externref))                    | nor a function of plain numbers
          (func)                                                   | nor a function of plain numbers
          """)
  void whatIsNoGuest(String fields, String reason) {
    refused(fields.replace("GUEST_CALL", GUEST_CALL), reason);
  }

  @Test
  void guestsOfOtherErasAreNamed() {
    refused("(import \"wasmbus\" \"f\" (func))" + GUEST_CALL + MEMORY, "wasmbus");
    refused(
        "(import \"wapc\" \"__host_call\" (func (param i32 i32 i32 i32 i32 i32) (result i32)))"
            + GUEST_CALL
            + MEMORY,
        "host calls of 6 parameters");
  }

  @Test
  void aWasiCommand() {
    GuestShape shape = shape(EXIT + MEMORY + "(func (export \"_start\"))");

    assertThat(shape.abi()).isEqualTo(Abi.WASI_COMMAND);
    assertThat(shape.dialect()).isEmpty();
    assertThat(shape.minimumMemoryBytes()).isEqualTo(3 << 16);
  }

  @Test
  void aWasiCommandNeedsAStartOfItsTypeAndAMemory() {
    refused(EXIT + MEMORY + "(func (export \"_start\") (param i32))", "its type is not");
    refused(EXIT + "(func (export \"_start\"))", "no memory");
  }

  @Test
  void aComponentIsNamed() {
    WasmModule component = WasmModule.parse(WasmBytes.component().build());

    assertThatThrownBy(() -> ShapeReader.read(component)).hasMessageContaining("component");
  }

  /** Every ABI's id names it again. */
  @Test
  void idsAreThoseOfTheWire() {
    assertThat(Abi.of("wapc")).isEqualTo(Abi.WAPC);
    assertThat(Abi.of(Abi.EXPORTS.id())).isEqualTo(Abi.EXPORTS);
  }

  private static GuestShape shape(String fields) {
    return ShapeReader.read(WasmModule.parse(Wat.compile("(module " + fields + ")")));
  }

  private static void refused(String fields, String reason) {
    assertThatThrownBy(() -> shape(fields))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.reason()).contains(reason);
              assertThat(refusal.fix()).isNotBlank();
              assertThat(refusal.fields()).containsEntry("check", "abi");
            });
  }
}
