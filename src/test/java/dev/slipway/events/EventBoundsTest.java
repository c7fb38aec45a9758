package dev.slipway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.runtime.StatisticsConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventBoundsTest {
  @Test
  void theDefaultsHoldTogether() {
    assertThat(bounds("slipway.events.followers", "64"))
        .isEqualTo(new EventBounds(64, Duration.ofSeconds(1), Duration.ofSeconds(10), 256));
  }

  @ParameterizedTest
  @CsvSource({
    "slipway.events.window,    PT9S",
    "slipway.events.window,    PT2H",
    "slipway.events.followers, 0",
    "slipway.events.queue,     0",
    "slipway.events.interval,  PT0S",
  })
  void aBadSettingIsRefusedByItsName(String setting, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bounds(setting, value))
        .withMessageContaining(setting);
  }

  private static EventBounds bounds(String setting, String value) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(EventsConfig.class)
            .withMapping(StatisticsConfig.class)
            .withDefaultValue(setting, value)
            .build();
    return EventBounds.of(
        config.getConfigMapping(EventsConfig.class),
        config.getConfigMapping(StatisticsConfig.class));
  }
}
