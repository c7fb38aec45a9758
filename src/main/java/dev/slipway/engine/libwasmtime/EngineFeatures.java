package dev.slipway.engine.libwasmtime;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which parts of WebAssembly guests may use, each decided here and none left to the library's
 * defaults: the Core Specification 2.0 as compilers use it today, without SIMD and host references.
 *
 * <ul>
 *   <li>SIMD is off: the C API ends the process when it is asked for the kind of a {@code v128}
 *       parameter, miscompiled vectors have been the most frequent kind of sandbox fault, and the
 *       other adapter has it off too, so that both take the same modules.
 *   <li>Everything that brings values which the port cannot carry (garbage collection, typed
 *       references, exceptions, 64-bit memories) is off, and with it its code in the engine.
 *   <li>Threads and shared memories are off: an instance belongs to one thread at a time.
 *   <li>Further proposals are off until a guest needs one: what is on can hardly be taken back.
 * </ul>
 */
final class EngineFeatures {
  private EngineFeatures() {}

  /** The settings of {@code wasmtime/config.h} without prefix and {@code _set}, in order. */
  static Map<String, Boolean> flags() {
    Map<String, Boolean> flags = new TreeMap<>();
    for (String on : new String[] {"bulk_memory", "multi_value", "reference_types"}) {
      flags.put("wasm_" + on, true);
    }
    for (String off :
        new String[] {
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
          "wide_arithmetic"
        }) {
      flags.put("wasm_" + off, false);
    }
    flags.put("gc_support", false);
    flags.put("shared_memory", false);
    return flags;
  }
}
