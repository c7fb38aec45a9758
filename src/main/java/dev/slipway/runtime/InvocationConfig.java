package dev.slipway.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one caller may ask for at once. */
@ConfigMapping(prefix = "slipway.invocation")
public interface InvocationConfig {
  /**
   * Invocations of one stream that are open at once, those included whose answers the client has
   * not taken: enough to keep the cores busy, and each may hold a request and an answer in memory.
   */
  @WithDefault("64")
  int streamOpen();
}
