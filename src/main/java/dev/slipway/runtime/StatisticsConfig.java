package dev.slipway.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far back statistics go, and how finely. */
@ConfigMapping(prefix = "slipway.statistics")
public interface StatisticsConfig {
  /** How finely a window can begin; each step of a busy function takes some hundred bytes. */
  @WithDefault("PT10S")
  Duration step();

  /** The window that a call gets that names none: recent, and with enough requests in it. */
  @WithDefault("PT5M")
  Duration window();

  /** The longest window: who wants more keeps what Prometheus reads. */
  @WithDefault("PT1H")
  Duration longestWindow();

  /** Functions with metrics of their own: each has some forty series. */
  @WithDefault("500")
  int taggedFunctions();
}
