package dev.slipway.wasm;

/**
 * A part of WebAssembly that not every engine runs. What is not named here (multiple values, bulk
 * memory, function references in tables, sign extension, conversions that saturate) all do.
 */
public enum WasmFeature {
  SIMD("SIMD", "clang -mno-simd128; rustc -C target-feature=-simd128; no -msimd128 in TinyGo"),
  RELAXED_SIMD("relaxed SIMD", "clang -mno-relaxed-simd; rustc -C target-feature=-relaxed-simd"),
  THREADS(
      "threads (shared memories and atomic instructions)",
      "clang without -pthread and -matomics; rustc -C target-feature=-atomics;"
          + " asc without --enable threads"),
  MEMORY64("64-bit memories", "compile for wasm32 and not for wasm64"),
  MULTI_MEMORY("several memories", "link with one memory; wasm-opt --multi-memory-lowering"),
  EXCEPTIONS(
      "exceptions", "clang -fno-exceptions or without -fwasm-exceptions; rustc -C panic=abort"),
  TAIL_CALLS("tail calls", "clang -mno-tail-call; rustc -C target-feature=-tail-call"),
  GARBAGE_COLLECTION(
      "garbage collection or typed references",
      "compile from a language that manages its own memory, for wasm32 without -mgc and"
          + " -mreference-types"),
  HOST_REFERENCES(
      "references to host objects (externref)",
      "clang -mno-reference-types; rustc -C target-feature=-reference-types"),
  EXTENDED_CONST(
      "extended constant expressions",
      "clang -mno-extended-const; link without -pie and --experimental-pic"),
  WIDE_ARITHMETIC("wide arithmetic", "clang -mno-wide-arithmetic");

  private final String title;
  private final String remedy;

  WasmFeature(String title, String remedy) {
    this.title = title;
    this.remedy = remedy;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** How common compilers are told not to use it. */
  public String remedy() {
    return remedy;
  }
}
