package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.Limits;
import dev.slipway.wasm.MemoryType;

/**
 * What a module is compiled for.
 *
 * @param memoryPages pages of 64 KiB that a memory may have
 * @param tableElements elements that each table may have
 */
public record Maxima(long memoryPages, long tableElements) {
  /** Those of an invocation's limits. */
  public static Maxima of(Limits limits) {
    return new Maxima(limits.memoryBytes() / MemoryType.PAGE_BYTES, limits.tableElements());
  }
}
