package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.adapter.SettingRange;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the engine is made. All of it is fixed for the engine's life.
 *
 * @param library the file of libwasmtime's C API
 * @param version the library's version, since the C API does not tell it; whoever fetched the
 *     library has checked it
 * @param pool room for instances
 * @param tick how often running guests look at the clock, 1 ms to 1 s. Shorter ends a guest nearer
 *     to its deadline, but wakes a thread more often; 5 ms is small beside any deadline
 * @param wasmStackBytes stack that a guest may use, 64 KiB to 1 MiB. 512 KiB is the library's own
 *     default; a thread needs room for two guests and 1 MiB for Java, which then is 2 MiB
 */
public record LibwasmtimeSettings(
    Path library, String version, InstancePool pool, Duration tick, int wasmStackBytes) {
  /** The version whose C declarations this adapter mirrors. */
  public static final String PINNED_VERSION = "50.0.1";

  public LibwasmtimeSettings {
    if (version.isBlank()) {
      throw new IllegalArgumentException("version must name the library's version, but is blank");
    }
    SettingRange.require("tick (ms)", tick.toMillis(), 1, 1_000);
    SettingRange.require("wasmStackBytes", wasmStackBytes, 64 << 10, 1 << 20);
  }

  /** The defaults for a library of the pinned version. */
  public static LibwasmtimeSettings defaults(Path library) {
    return new LibwasmtimeSettings(
        library, PINNED_VERSION, InstancePool.DEFAULT, Duration.ofMillis(5), 512 << 10);
  }

  public LibwasmtimeSettings withPool(InstancePool changed) {
    return new LibwasmtimeSettings(library, version, changed, tick, wasmStackBytes);
  }
}
