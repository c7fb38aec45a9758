package dev.slipway.bootstrap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which engine runs, and how much it may hold. How many instances there may be at once follows from
 * the schedule and the warm ones: one that is admitted always finds a place.
 */
@ConfigMapping(prefix = "slipway.engine")
public interface EngineConfig {
  /** Which engine runs guests: {@code auto}, {@code libwasmtime} or {@code wasmtime-java}. */
  @WithDefault("auto")
  EngineBackend backend();

  /** Where libwasmtime lies; {@code make} fetches it and checks its digest. */
  Optional<Path> library();

  /** The largest memory that a release may give a guest. */
  @WithDefault("256M")
  MemorySize maxMemory();

  /** How often running guests look at the clock: small beside any deadline. */
  @WithDefault("PT0.005S")
  Duration tick();

  /** Stack that a guest may use: libwasmtime's own default. */
  @WithDefault("512K")
  MemorySize stack();

  /** What the engine wasmtime-java alone has. */
  WasmtimeJava wasmtimeJava();

  /** Its bounds; {@link dev.slipway.engine.wasmtimejava.StoreBounds} says more. */
  interface WasmtimeJava {
    /** Each host call leaves some 430 bytes until the guest's function returns. */
    @WithDefault("50000")
    int hostCallsPerEntry();

    /** Making a host function costs 157 us, once for so many instances. */
    @WithDefault("200")
    int storeInstances();

    /** What a store's closed instances may still hold before it is given up. */
    @WithDefault("32M")
    MemorySize storeMemory();

    /** Each takes three of the process's 65,530 memory mappings. */
    @WithDefault("4096")
    int heldInstances();

    /** The same as for one store, in all of them. */
    @WithDefault("256M")
    MemorySize heldMemory();
  }
}
