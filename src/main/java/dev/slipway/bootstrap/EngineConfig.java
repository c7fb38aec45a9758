package dev.slipway.bootstrap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How much the engine may hold. */
@ConfigMapping(prefix = "slipway.engine")
public interface EngineConfig {
  /** Where libwasmtime lies; {@code make} fetches it and checks its digest. */
  Path library();

  /** Instances at once, running, waiting or warm; each reserves 4 GiB of address space. */
  @WithDefault("512")
  int instances();

  /** The largest memory that a release may give a guest. */
  @WithDefault("256M")
  MemorySize maxMemory();

  /** How often running guests look at the clock: small beside any deadline. */
  @WithDefault("PT0.005S")
  Duration tick();

  /** Stack that a guest may use: libwasmtime's own default. */
  @WithDefault("512K")
  MemorySize stack();
}
