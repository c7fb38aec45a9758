package dev.slipway.runtime;

import dev.slipway.function.FunctionKey;
import dev.slipway.log.LogConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Journals with the settings of a platform that was told nothing. */
final class GivenJournals {
  private GivenJournals() {}

  static Journals journals() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(LogConfig.class)
            .withMapping(StatisticsConfig.class)
            .build();
    return new Journals(
        config.getConfigMapping(LogConfig.class), config.getConfigMapping(StatisticsConfig.class));
  }

  static FunctionHandle handle(FunctionKey key) {
    return new FunctionHandle(key, journals().open());
  }
}
