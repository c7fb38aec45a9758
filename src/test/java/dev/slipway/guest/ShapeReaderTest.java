package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.contract.Dialect;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Wat;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.wapc.HostCallForm;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.WasmModule;
import java.util.Map;
import java.util.Optional;
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
          (func (export "__guest_call") (param i32))               | it is (i32) -> ()
          (global (export "__guest_call") i32 (i32.const 0))       | it is no function
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

  @ParameterizedTest
  @CsvSource({
    "wapc, 4, WAPC, OPERATION, D0",
    "wapc, 6, WAPC, CONTRACT, D1",
    "wapc, 8, WAPC, LINK, D2",
    "wasmbus, 8, WASMBUS, LINK, D3",
  })
  void theImportOfHostCallsTellsTheEra(
      String module, int parameters, Abi abi, HostCallForm form, Dialect dialect) {
    GuestShape shape = shape(hostCall(module, parameters) + GUEST_CALL + MEMORY);

    assertThat(shape.abi()).isEqualTo(abi);
    assertThat(shape.hostCalls()).contains(form);
    assertThat(shape.dialect()).contains(dialect);
    assertThat(shape.hostFunctions())
        .filteredOn(f -> f.name().equals("__host_call"))
        .singleElement()
        .satisfies(f -> assertThat(f.module()).isEqualTo(module))
        .satisfies(f -> assertThat(f.type()).isEqualTo(FunctionType.ofI32(parameters, 1)));
  }

  @Test
  void aGuestOfWasmbusHasNoConsole() {
    GuestShape shape = shape(hostCall("wasmbus", 8) + GUEST_CALL + MEMORY);

    assertThat(shape.hostFunctions())
        .extracting(HostFunction::name)
        .doesNotContain("__console_log");
    assertThat(shape.hostFunctions()).filteredOn(f -> f.module().equals("wasmbus")).hasSize(8);
  }

  @Test
  void whatNoSdkBuilds() {
    refused(
        "(import \"wapc\" \"__guest_request\" (func (param i32 i32)))"
            + hostCall("wasmbus", 8)
            + GUEST_CALL
            + MEMORY,
        "both \"wapc\" and \"wasmbus\"");
    refused(
        hostCall("wapc", 8) + hostCall("wapc", 4) + GUEST_CALL + MEMORY,
        "twice, with 8 and with 4 parameters");
    refused(hostCall("wapc", 5) + GUEST_CALL + MEMORY, "SDKs give it 4, 6 or 8");
    refused(
        "(import \"wapc\" \"__host_call\" (global i32))" + GUEST_CALL + MEMORY,
        "SDKs give it 4, 6 or 8");
  }

  @Test
  void oneImportMayComeTwice() {
    GuestShape shape = shape(hostCall("wapc", 6) + hostCall("wapc", 6) + GUEST_CALL + MEMORY);

    assertThat(shape.hostCalls()).contains(HostCallForm.CONTRACT);
  }

  @Test
  void whoHandsPointersToTheHostLetsItReadWhatIsThere() {
    String function = "(func (export \"f\"))";
    refused(
        "(import \"env\" \"abort\" (func (param i32 i32 i32 i32))) (memory 1)" + function,
        "exports no memory");
    refused(
        "(import \"wasi_unstable\" \"random_get\" (func (param i32 i32) (result i32)))" + function,
        "exports no memory");
    assertThat(shape("(import \"env\" \"seed\" (func (result f64)))" + function).abi())
        .isEqualTo(Abi.EXPORTS);
  }

  private static String hostCall(String module, int parameters) {
    return "(import \"%s\" \"__host_call\" (func (param%s) (result i32)))"
        .formatted(module, " i32".repeat(parameters));
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

  /** Every ABI's id names it again. */
  @Test
  void idsAreThoseOfTheWire() {
    assertThat(Abi.of("wapc")).isEqualTo(Abi.WAPC);
    assertThat(Abi.values()).allSatisfy(abi -> assertThat(Abi.of(abi.id())).isEqualTo(abi));
  }

  private static GuestShape shape(String fields) {
    byte[] wasm = Wat.compile("(module " + fields + ")");
    return ShapeReader.read(WasmModule.parse(wasm).core().orElseThrow(), Optional.empty());
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
