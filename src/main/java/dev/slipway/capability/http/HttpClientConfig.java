package dev.slipway.capability.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much guests may ask of servers outside. A provider may allow less, never more. */
@ConfigMapping(prefix = "slipway.http-client")
public interface HttpClientConfig {
  /** A body that comes back, held in memory and then in a guest's. */
  @WithDefault("4M")
  MemorySize maxResponse();

  /** A body that is sent; as much as may come back. */
  @WithDefault("4M")
  MemorySize maxRequest();

  /** All headers, of a request and of a response: twice what the ingress takes. */
  @WithDefault("32K")
  MemorySize maxHeaders();

  /** A URL; longer ones are refused by most servers. */
  @WithDefault("8K")
  MemorySize maxUrl();

  /** A whole call; most guests have less left of their own deadline. */
  @WithDefault("PT30S")
  Duration timeout();

  /** Until a server has taken the connection: some lost packets, no more. */
  @WithDefault("PT5S")
  Duration connectTimeout();

  /** After which an idle connection is closed: before servers do, or a request could meet that. */
  @WithDefault("PT2S")
  Duration keepAlive();

  /** Calls of one provider at once; times a response, what it may hold in memory. */
  @WithDefault("32")
  int connections();

  /** Entries of one allow-list: each call may look at all. */
  @WithDefault("100")
  int allowed();

  /** Names of one provider that are looked up at once; the system's resolver waits for each. */
  @WithDefault("4")
  int lookups();
}
