package dev.slipway.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many instances functions may have. */
@ConfigMapping(prefix = "slipway.instances")
public interface InstanceConfig {
  /** Invocations of a function in flight at once, unless its release says otherwise. */
  @WithDefault("256")
  int maxConcurrency();

  /** Idle warm instances of one version: more would serve more than the cores can run at once. */
  @WithDefault("64")
  int maxWarm();

  /** Idle warm instances of all functions; each keeps its memory and a place in the pool. */
  @WithDefault("128")
  int maxWarmTotal();

  /** The longest that a release may keep an idle instance: an hour without use is no use. */
  @WithDefault("PT1H")
  Duration maxIdle();

  /** How often idle instances are looked at. */
  @WithDefault("PT1S")
  Duration idleCheck();
}
