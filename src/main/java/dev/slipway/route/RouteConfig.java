package dev.slipway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where routes end in names. */
@ConfigMapping(prefix = "slipway.route")
public interface RouteConfig {
  /** Default hosts are below it; resolvers take every name below {@code localhost} to loopback. */
  @WithDefault("localhost")
  String domain();
}
