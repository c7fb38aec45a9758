package dev.slipway.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How guests are asked for their health. */
@ConfigMapping(prefix = "slipway.function-health")
public interface FunctionHealthConfig {
  /** How long a guest may take to answer: a cluster's probe waits a second as a rule. */
  @WithDefault("PT1S")
  Duration deadline();

  /** How long an answer is kept: guests run once in this time, however many ask. */
  @WithDefault("PT5S")
  Duration keep();
}
