package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.Wat;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCheckTest {
  private static final String GUEST_CALL =
      """
      (memory (export "memory") 1)
      (func (export "__guest_call") (param i32 i32) (result i32) (i32.const 0))\
      """;

  @Test
  void allOfWapcMayBeImported() {
    byte[] wasm = Wat.compile(GivenGuests.wapc("(i32.const 1)"));

    assertThatCode(() -> check(wasm)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "env" "abort" (func)                              | env.abort: unknown to Slipway
          "env" "invoke_ii" (func)                          | env.invoke_ii: Emscripten's JavaScript glue
          "wapc" "__guest_request" (func (param i32))       | wapc.__guest_request: waPC has no such
          "wapc" "__guest_request" (memory 1)               | wapc.__guest_request: waPC has no such
          "wapc" "__host_new" (func)                        | wapc.__host_new: waPC has no such
          "wasi_snapshot_preview1" "fd_write" (func)        | wasi_snapshot_preview1.fd_write: WASI preview 1
          "wbg" "__wbindgen_throw" (func (param i32 i32))   | wbg.__wbindgen_throw: wasm-bindgen
          "./guest_bg.js" "f" (func)                        | ./guest_bg.js.f: wasm-bindgen
          "gojs" "runtime.wasmExit" (func (param i32))      | gojs.runtime.wasmExit: Go's GOOS=js
          "extism:host/env" "alloc" (func)                  | extism:host/env.alloc: an Extism
          """)
  void anImportThatIsNotServedIsNamedWithItsOrigin(String wanted, String named) {
    byte[] wasm = Wat.compile("(module (import " + wanted + ") " + GUEST_CALL + ")");

    assertThatThrownBy(() -> check(wasm))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.reason()).contains(named);
              assertThat(refusal.fix()).isNotBlank();
              assertThat(refusal.fields()).containsEntry("check", "imports");
            });
  }

  @Test
  void allOfThemAreNamedAtOnce() {
    byte[] wasm =
        Wat.compile(
            "(module (import \"a\" \"b\" (func)) (import \"c\" \"d\" (func))" + GUEST_CALL + ")");

    assertThatThrownBy(() -> check(wasm))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> assertThat((List<?>) refusal.fields().get("imports")).hasSize(2));
  }

  @Test
  void aGuestOfPlainFunctionsIsGivenNothing() {
    byte[] wasm =
        Wat.compile(
            "(module (import \"wapc\" \"__guest_request\" (func (param i32 i32)))"
                + "(func (export \"f\")))");

    assertThatThrownBy(() -> check(wasm)).hasMessageContaining("a guest of the ABI exports");
  }

  private static void check(byte[] wasm) {
    WasmModule module = WasmModule.parse(wasm);
    CoreModule core = module.core().orElseThrow();
    ImportCheck.check(core, ShapeReader.read(module));
  }
}
