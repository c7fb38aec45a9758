package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.adapter.SettingRange;
import java.time.Duration;

/**
 * How the engine is made. All of it is fixed for the engine's life.
 *
 * @param bounds what a module may declare and use at most; memory up to 1 GiB, and 1 to 1,000,000
 *     host calls, each of which leaves some 430 bytes until the entry returns: 50,000 are 20 MiB
 * @param instances instances alive at once, 1 to 2,000: running, waiting in a host call, and kept
 *     warm. Each reserves 6 GiB of address space
 * @param tick how often running guests look at the clock, 1 ms to 1 s
 * @param wasmStackBytes stack that a guest may use, 64 KiB to 1 MiB; a thread needs room for two
 *     guests and 1 MiB for Java
 * @param usual the maxima that most releases have. A module is compiled for these first, and again
 *     only for others
 * @param stores when stores are given up
 */
public record WasmtimeJavaSettings(
    EngineBounds bounds,
    int instances,
    Duration tick,
    int wasmStackBytes,
    Maxima usual,
    StoreBounds stores) {
  /** 64 KiB of it are a page; two tables are what compilers make at most, and one to spare. */
  public static final EngineBounds DEFAULT_BOUNDS =
      new EngineBounds(256 << 20, 1, 2, 65_536, 50_000);

  public WasmtimeJavaSettings {
    SettingRange.require("bounds.memoryBytes", bounds.memoryBytes(), 64 << 10, 1 << 30);
    SettingRange.require("instances", instances, 1, 2_000);
    SettingRange.require("tick (ms)", tick.toMillis(), 1, 1_000);
    SettingRange.require("wasmStackBytes", wasmStackBytes, 64 << 10, 1 << 20);
    SettingRange.require("bounds.hostCalls", bounds.hostCalls(), 1, 1_000_000);
  }

  /** The defaults, for releases with the platform's own default limits. */
  public static WasmtimeJavaSettings defaults() {
    return new WasmtimeJavaSettings(
        DEFAULT_BOUNDS,
        512,
        Duration.ofMillis(5),
        512 << 10,
        new Maxima(1_024, 65_536),
        StoreBounds.DEFAULT);
  }

  public WasmtimeJavaSettings withStores(StoreBounds changed) {
    return new WasmtimeJavaSettings(bounds, instances, tick, wasmStackBytes, usual, changed);
  }

  public WasmtimeJavaSettings withInstances(int changed) {
    return new WasmtimeJavaSettings(bounds, changed, tick, wasmStackBytes, usual, stores);
  }

  public WasmtimeJavaSettings withHostCalls(int changed) {
    EngineBounds others =
        new EngineBounds(
            bounds.memoryBytes(),
            bounds.memories(),
            bounds.tables(),
            bounds.tableElements(),
            changed);
    return new WasmtimeJavaSettings(others, instances, tick, wasmStackBytes, usual, stores);
  }
}
