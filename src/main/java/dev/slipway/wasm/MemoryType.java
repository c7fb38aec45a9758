package dev.slipway.wasm;

/** A linear memory; its size is counted in pages of 64 KiB. */
public record MemoryType(SizeLimits pages) {
  public static final int PAGE_BYTES = 65_536;
}
