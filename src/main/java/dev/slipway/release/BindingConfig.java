package dev.slipway.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a function may be bound to. */
@ConfigMapping(prefix = "slipway.binding")
public interface BindingConfig {
  /** Bindings of a release: each release keeps all of them, and each host call looks among them. */
  @WithDefault("32")
  int maxPerRelease();

  /** Values of a binding to a contract that the platform does not know. */
  @WithDefault("32")
  int maxValues();

  /** Characters of a binding's values with their names: settings, not data. */
  @WithDefault("8192")
  int maxValueLength();
}
