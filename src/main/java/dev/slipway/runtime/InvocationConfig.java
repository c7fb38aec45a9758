package dev.slipway.runtime;

import io.quarkus.runtime.configuration.MemorySize;
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

  /**
   * Bytes of the requests and the unread answers of all invocations over gRPC: half of what the
   * ingress may hold, since fewer callers come this way and few payloads are large.
   */
  @WithDefault("128M")
  MemorySize maxPayloads();
}
