package dev.slipway.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Wat;
import org.junit.jupiter.api.Test;

class StartExporterTest {
  @Test
  void theStartFunctionBecomesOneMoreExport() {
    CoreModule before =
        core(
            "(module (func (export \"a\") (param i32)) (func $s) (func (export \"b\")) (start $s))");
    CoreModule after =
        rewritten(
            "(module (func (export \"a\") (param i32)) (func $s) (func (export \"b\")) (start $s))");

    assertThat(before.start()).hasValue(1);
    assertThat(after.start()).isEmpty();
    assertThat(after.exports()).extracting(Export::name).containsExactly("a", "b", "start!");
    assertThat(after.exportedFunction("start!")).contains(FunctionType.ofI32(0, 0));
    assertThat(after.functions()).isEqualTo(before.functions());
  }

  @Test
  void anExportSectionIsMadeWhereThereIsNone() {
    CoreModule after =
        rewritten(
            "(module (import \"a\" \"b\" (func)) (global i32 (i32.const 0)) (func $s) (memory 1)"
                + " (data (i32.const 0) \"x\") (start $s))");

    assertThat(after.start()).isEmpty();
    assertThat(after.exports()).extracting(Export::name).containsExactly("start!");
    assertThat(after.memories()).hasSize(1);
  }

  private static CoreModule core(String wat) {
    return WasmModule.parse(Wat.compile(wat)).core().orElseThrow();
  }

  private static CoreModule rewritten(String wat) {
    byte[] wasm = new StartExporter(Wat.compile(wat), "start!").rewrite();
    return WasmModule.parse(wasm).core().orElseThrow();
  }
}
