package dev.slipway.error;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large and how slow a request body of the control API may be. */
@ConfigMapping(prefix = "slipway.body")
public interface BodyConfig {
  /** Of JSON: it is held in memory while it is read, and no call needs a tenth of this. */
  @WithDefault("1M")
  MemorySize jsonMax();

  /** How long a body may bring less than {@link #windowMin()} before its connection is ended. */
  @WithDefault("10S")
  Duration window();

  /** 4 KiB in 10 s is slower than any line that is alive, and frees a blocked thread in time. */
  @WithDefault("4K")
  MemorySize windowMin();
}
