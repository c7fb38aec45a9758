package dev.slipway.engine;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Which engine runs, and how much it may hold. */
@ConfigMapping(prefix = "slipway.engine")
public interface EngineConfig {
  /** Where libwasmtime lies; {@code make} fetches it. */
  Path library();
}
