package dev.slipway.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may watch releases. */
@ConfigMapping(prefix = "slipway.watch")
public interface WatchConfig {
  /** At one time, of all functions: each reads every change from the database. */
  @WithDefault("128")
  int watchers();

  /** How long a watcher waits for a database that is away before it asks again. */
  @WithDefault("PT1S")
  Duration retry();
}
