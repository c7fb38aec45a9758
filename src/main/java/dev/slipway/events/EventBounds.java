package dev.slipway.events;

import dev.slipway.runtime.StatisticsConfig;
import java.time.Duration;

/**
 * How many may follow, and how closely.
 *
 * @param followers of all namespaces
 * @param interval between statistics
 * @param window of the statistics
 * @param queue changes that wait for one follower
 */
record EventBounds(int followers, Duration interval, Duration window, int queue) {
  EventBounds {
    require(followers > 0, "slipway.events.followers must be above 0, but is " + followers);
    require(queue > 0, "slipway.events.queue must be above 0, but is " + queue);
    require(
        interval.isPositive(), "slipway.events.interval must be above PT0S, but is " + interval);
  }

  /** The bounds that the settings give, whose window the statistics must be able to tell. */
  static EventBounds of(EventsConfig config, StatisticsConfig statistics) {
    Duration window = config.window();
    require(
        window.compareTo(statistics.step()) >= 0
            && window.compareTo(statistics.longestWindow()) <= 0,
        "slipway.events.window must be from %s to %s, but is %s"
            .formatted(statistics.step(), statistics.longestWindow(), window));
    return new EventBounds(config.followers(), config.interval(), window, config.queue());
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
