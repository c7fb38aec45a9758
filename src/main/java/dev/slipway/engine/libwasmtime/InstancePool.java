package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.adapter.SettingRange;

/**
 * Room for instances, reserved as address space when the engine starts, so that an instance costs
 * microseconds. Each number is a hard limit: what goes beyond is refused.
 *
 * @param instances instances alive at once, 1 to 10,000: running, waiting in a host call, and kept
 *     warm. Each reserves 4 GiB of address space for its memory, so that compiled code needs no
 *     bounds checks; 10,000 is what fits a 47-bit address space with room to spare
 * @param memoryBytes the largest memory of a guest, whole pages up to 1 GiB. It bounds what a
 *     module may declare; what one invocation may really use is in its {@link
 *     dev.slipway.engine.Limits}
 * @param tables tables of one module, 1 to 16. Compilers make one; hand-written code may have some
 * @param tableElements elements of each table, 1 to 1,000,000: one for each function whose address
 *     is taken, some ten thousand in a large Go guest
 * @param keepResidentBytes memory and table bytes that a slot keeps and zeroes for its next use
 *     instead of giving them back to the system, 0 to 16 MiB. 128 KiB was measured to take a third
 *     off a fresh instance; 2 MiB made it three times as slow
 * @param instanceBytes the engine's own record of one instance (globals, function references), 64
 *     KiB to 16 MiB; it grows with the number of functions
 */
public record InstancePool(
    int instances,
    long memoryBytes,
    int tables,
    int tableElements,
    int keepResidentBytes,
    int instanceBytes) {
  /** Sizes for one node. */
  public static final InstancePool DEFAULT =
      new InstancePool(512, 256 << 20, 2, 65_536, 128 << 10, 4 << 20);

  private static final int PAGE_BYTES = 64 << 10;

  public InstancePool {
    SettingRange.require("instances", instances, 1, 10_000);
    SettingRange.require("memoryBytes", memoryBytes, PAGE_BYTES, 1 << 30);
    if (memoryBytes % PAGE_BYTES != 0) {
      throw new IllegalArgumentException(
          "memoryBytes must be whole pages of 65536 bytes, but is " + memoryBytes);
    }
    SettingRange.require("tables", tables, 1, 16);
    SettingRange.require("tableElements", tableElements, 1, 1_000_000);
    SettingRange.require("keepResidentBytes", keepResidentBytes, 0, 16 << 20);
    SettingRange.require("instanceBytes", instanceBytes, 64 << 10, 16 << 20);
  }
}
