package dev.slipway.engine.libwasmtime;

import dev.slipway.wasm.WasmFeature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which parts of WebAssembly guests may use, each decided here and none left to the library's
 * defaults: the Core Specification 2.0 as compilers use it today, without SIMD and host references.
 *
 * <ul>
 *   <li>SIMD is off: the C API ends the process when it is asked for the kind of a {@code v128}
 *       parameter, vector code has had miscompilation advisories, and the other adapter has it off
 *       too, so that both take the same modules.
 *   <li>Everything that brings values which the port cannot carry (garbage collection, typed
 *       references, exceptions, 64-bit memories) is off, and with it its code in the engine.
 *   <li>Threads and shared memories are off: an instance belongs to one thread at a time.
 *   <li>Further proposals are off until a guest needs one: what is on can hardly be taken back.
 * </ul>
 */
final class EngineFeatures {
  private static final List<String> ON = List.of("bulk_memory", "multi_value", "reference_types");

  private static final List<String> OFF =
      List.of(
          "branch_hinting",
          "compact_imports",
          "custom_page_sizes",
          "exceptions",
          "function_references",
          "gc",
          "memory64",
          "multi_memory",
          "relaxed_simd",
          "simd",
          "stack_switching",
          "tail_call",
          "threads",
          "wide_arithmetic");

  private EngineFeatures() {}

  /** What of that other engines may lack; the C API cannot turn it off. */
  static Set<WasmFeature> differing() {
    return Set.of(WasmFeature.EXTENDED_CONST);
  }

  /** The settings of {@code wasmtime/config.h} without prefix and {@code _set}, in order. */
  static Map<String, Boolean> flags() {
    Map<String, Boolean> flags = new TreeMap<>();
    ON.forEach(name -> flags.put("wasm_" + name, true));
    OFF.forEach(name -> flags.put("wasm_" + name, false));
    flags.put("gc_support", false);
    flags.put("shared_memory", false);
    return flags;
  }
}
