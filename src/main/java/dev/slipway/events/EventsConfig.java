package dev.slipway.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may follow namespaces, and how closely. */
@ConfigMapping(prefix = "slipway.events")
public interface EventsConfig {
  /** At one time, of all namespaces: each holds a connection and is told something each second. */
  @WithDefault("64")
  int followers();

  /** How often statistics are told and health is looked at: what an eye can follow. */
  @WithDefault("PT1S")
  Duration interval();

  /** How far the counts of statistics go back; not below a step of the statistics. */
  @WithDefault("PT10S")
  Duration window();

  /** Changes that wait for a follower: who is behind by more reads the audit instead. */
  @WithDefault("256")
  int queue();
}
