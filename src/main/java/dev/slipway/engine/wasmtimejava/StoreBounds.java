package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.adapter.SettingRange;

/**
 * When a store is given up, since what its closed instances had is freed only with it.
 *
 * @param instances instances that one store serves, 1 to 1,000. A host function costs 157 us once
 *     in each store, which is nothing beside this many instances
 * @param bytes memory and tables of closed instances in one store, 0 to 1 GiB
 * @param heldInstances closed instances in all stores, 1 to 10,000. Each still takes three of the
 *     process's memory mappings, of which Linux gives 65,530, and 6 GiB of address space
 * @param heldBytes memory and tables of closed instances in all stores, 0 to 16 GiB
 */
public record StoreBounds(int instances, long bytes, int heldInstances, long heldBytes) {
  /** Sizes for one node. */
  public static final StoreBounds DEFAULT = new StoreBounds(200, 32 << 20, 4_096, 256 << 20);

  public StoreBounds {
    SettingRange.require("stores.instances", instances, 1, 1_000);
    SettingRange.require("stores.bytes", bytes, 0, 1 << 30);
    SettingRange.require("stores.heldInstances", heldInstances, 1, 10_000);
    SettingRange.require("stores.heldBytes", heldBytes, 0, 16L << 30);
  }
}
