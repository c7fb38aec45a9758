package dev.slipway.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Wat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIMD | (func (param v128))",
        "SIMD | (func (local v128))",
        "SIMD | (global v128 (v128.const i64x2 0 0))",
        "SIMD | (import \"a\" \"b\" (global v128))",
        "SIMD | (func (drop (v128.const i32x4 0 0 0 0)))",
        "SIMD | (memory 1) (func (drop (i8x16.extract_lane_s 1 (v128.load (i32.const 0)))))",
        "SIMD | (memory 1) (func (v128.store8_lane 3 (i32.const 0) (v128.load8_lane 1 (i32.const 0) (v128.const i64x2 0 0))))",
        "THREADS | (memory 1 1 shared)",
        "THREADS | (memory 1) (func (drop (i32.atomic.load (i32.const 0))))",
        "THREADS | (func (atomic.fence))",
        "MEMORY64 | (memory i64 1)",
        "MEMORY64 | (table i64 1 funcref)",
        "EXCEPTIONS | (tag $t)",
        "EXCEPTIONS | (import \"a\" \"b\" (tag))",
        "EXCEPTIONS | (func (block $b (result exnref) (try_table (catch_all_ref $b)) unreachable) drop)",
        "TAIL_CALLS | (func $f (return_call $f))",
        "TAIL_CALLS | (table 1 funcref) (func (return_call_indirect (i32.const 0)))",
        "GARBAGE_COLLECTION | (type $s (struct))",
        "GARBAGE_COLLECTION | (type $a (array i32))",
        "GARBAGE_COLLECTION | (func (param anyref))",
        "GARBAGE_COLLECTION | (func (drop (ref.null any)))",
        "GARBAGE_COLLECTION | (func (drop (ref.i31 (i32.const 1))))",
        "GARBAGE_COLLECTION | (type $f (func)) (func (param (ref null $f)) (call_ref $f (local.get 0)))",
        "HOST_REFERENCES | (func (param externref))",
        "HOST_REFERENCES | (table 1 externref)",
        "HOST_REFERENCES | (func (drop (ref.null extern)))",
        "HOST_REFERENCES | (elem externref (ref.null extern))",
        "EXTENDED_CONST | (global i32 (i32.add (i32.const 1) (i32.const 2)))",
        "EXTENDED_CONST | (memory 1) (data (i32.mul (i32.const 1) (i32.const 2)) \"a\")",
        "EXTENDED_CONST | (table 9 funcref) (func $f) (elem (i32.sub (i32.const 3) (i32.const 2)) $f)",
        "WIDE_ARITHMETIC | (func (param i64) (i64.add128 (local.get 0) (local.get 0) (local.get 0) (local.get 0)) drop drop)"
      })
  void namesTheFeature(WasmFeature feature, String fields) {
    assertThat(scan("(module " + fields + ")")).contains(feature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MULTI_MEMORY | (memory 1) (memory 1)",
        "MULTI_MEMORY | (import \"a\" \"b\" (memory 1)) (memory $m 1) (func (drop (i32.load $m (i32.const 0))))",
        "SIMD, RELAXED_SIMD | (func (drop (i8x16.relaxed_swizzle (v128.const i64x2 0 0) (v128.const i64x2 0 0))))"
      })
  void namesThemAll(String features, String fields) {
    assertThat(scan("(module " + fields + ")").stream().map(WasmFeature::name))
        .containsExactlyInAnyOrder(features.split(", "));
  }

  /** One of each form of instruction, so that the walk does not lose its way. */
  @Test
  void findsNothingInWhatEveryEngineRuns() {
    String plain =
        """
        (module
          (type $t (func (param i32) (result i32)))
          (import "a" "b" (func $import (type $t)))
          (memory 1 2) (table $tab 10 funcref) (table $two 1 funcref)
          (global $g (mut i64) (i64.const -5))
          (global $r funcref (ref.func $f))
          (elem (i32.const 1) $f $f) (elem $passive func $f) (elem declare func $import)
          (elem (table $two) (i32.const 0) funcref (ref.func $f) (ref.null func))
          (data (i32.const 8) "abc") (data $bytes "passive")
          (func $f (type $t) (local f32 f64 i64 i64)
            (block (result i32)
              (loop (br_if 0 (i32.eqz (local.get 0))))
              (if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.const -70000)))
              (br_table 0 0 0 (local.get 0)))
            (drop (f64.add (f64.const 1.5) (f64.promote_f32 (f32.const 2.5))))
            (global.set $g (i64.extend32_s (i64.load offset=70000 align=4 (i32.const 4))))
            (i64.store8 (i32.const 4) (i64.const 9223372036854775807))
            (drop (select (result i64) (i64.const 1) (global.get $g) (local.get 0)))
            (drop (select (i32.const 1) (i32.const 2) (local.get 0)))
            (drop (call_indirect $tab (type $t) (i32.const 0) (call $import (i32.const 1))))
            (drop (i32.trunc_sat_f32_s (f32.const 1)))
            (memory.copy (i32.const 0) (i32.const 1) (i32.const 2))
            (memory.fill (i32.const 0) (i32.const 1) (i32.const 2))
            (memory.init $bytes (i32.const 0) (i32.const 1) (i32.const 2)) (data.drop $bytes)
            (table.init $tab $passive (i32.const 0) (i32.const 0) (i32.const 0))
            (table.copy $tab $two (i32.const 0) (i32.const 0) (i32.const 0)) (elem.drop $passive)
            (table.set $tab (i32.const 0) (table.get $two (i32.const 0)))
            (table.fill $tab (i32.const 0) (ref.null func) (i32.const 1))
            (drop (ref.is_null (ref.func $f)))
            (drop (table.grow $tab (ref.null func) (table.size $tab)))
            (drop (memory.grow (memory.size)))))
        """;
    assertThat(scan(plain)).isEmpty();
    assertThat(scan(plain.stripTrailing().replaceAll("\\)$", "(func (param v128)))")))
        .containsExactly(WasmFeature.SIMD);
  }

  /**
   * Behind all of that code, so only a walk that has kept its way comes to the last instruction.
   */
  @Test
  void findsTheLastInstructionOfALongBody() {
    String steps =
        "(i32.store offset=128 (i32.const 0) (i32.const 65))".repeat(100)
            + "(br_table 0 0 (i32.const 1))";
    assertThat(scan("(module (memory 1) (func $f " + steps + " (return_call $f)))"))
        .containsExactly(WasmFeature.TAIL_CALLS);
  }

  @ParameterizedTest
  @MethodSource("guests")
  void findsNothingInThisRepositorysGuests(Path guest) throws Exception {
    byte[] wasm = Files.readAllBytes(guest);
    assertThat(FeatureScanner.scan(wasm, WasmModule.parse(wasm))).isEmpty();
  }

  static Stream<Path> guests() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("guests"))) {
      return files.filter(file -> file.toString().endsWith(".wasm")).toList().stream();
    }
  }

  @Test
  void looksIntoNoComponent() {
    assertThat(scan("(component)")).isEmpty();
  }

  private static Set<WasmFeature> scan(String wat) {
    byte[] wasm = Wat.compile(wat);
    return FeatureScanner.scan(wasm, WasmModule.parse(wasm));
  }
}
