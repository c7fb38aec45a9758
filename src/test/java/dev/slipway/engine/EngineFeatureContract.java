package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.wasm.FeatureScanner;
import dev.slipway.wasm.WasmFeature;
import dev.slipway.wasm.WasmModule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine runs the features that it says it does, and no others. */
interface EngineFeatureContract extends EngineFixture {
  private static String using(WasmFeature feature) {
    return switch (feature) {
      case SIMD -> "(func (drop (v128.const i32x4 0 0 0 0)))";
      case RELAXED_SIMD ->
          "(func (param v128) (drop (i8x16.relaxed_swizzle (local.get 0) (local.get 0))))";
      case THREADS -> "(memory 1) (func (drop (i32.atomic.load (i32.const 0))))";
      case MEMORY64 -> "(memory i64 1)";
      case MULTI_MEMORY -> "(memory 1) (memory 1)";
      case EXCEPTIONS -> "(tag $t) (func (throw $t))";
      case TAIL_CALLS -> "(func $f (return_call $f))";
      case GARBAGE_COLLECTION -> "(func (drop (ref.i31 (i32.const 1))))";
      case HOST_REFERENCES -> "(func (param externref))";
      case EXTENDED_CONST -> "(global i32 (i32.add (i32.const 1) (i32.const 2)))";
      case WIDE_ARITHMETIC ->
          """
          (func (param i64)
            (i64.add128 (local.get 0) (local.get 0) (local.get 0) (local.get 0)) drop drop)\
          """;
    };
  }

  @ParameterizedTest
  @EnumSource(WasmFeature.class)
  default void runsTheFeaturesThatItSaysAndNoOthers(WasmFeature feature) {
    byte[] wasm = Wat.compile("(module " + using(feature) + ")");
    assertThat(FeatureScanner.scan(wasm, WasmModule.parse(wasm))).contains(feature);
    if (engine().capabilities().features().contains(feature)) {
      engine().compile(wasm, List.of()).close();
    } else {
      assertThatThrownBy(() -> engine().compile(wasm, List.of()))
          .isInstanceOf(EngineException.class);
    }
  }
}
