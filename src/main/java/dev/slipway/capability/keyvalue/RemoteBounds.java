package dev.slipway.capability.keyvalue;

import java.time.Duration;
import java.util.Optional;

/** What the configurations of stores in other processes have in common. */
final class RemoteBounds {
  /** Much longer than a healthy server takes, and shorter than a request's usual deadline. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** More than cores run guests at once, and small beside what servers take. */
  private static final int CONNECTIONS = 16;

  private static final int MOST = 1000;

  private RemoteBounds() {}

  static Optional<Duration> timeout(Optional<Duration> given) {
    Duration timeout = given.orElse(TIMEOUT);
    ConfigRefusal.unless(
        timeout.toMillis() > 0 && timeout.compareTo(LONGEST) <= 0,
        "timeout",
        "is a duration from PT0.001S to PT1M");
    return Optional.of(timeout);
  }

  static Optional<Integer> connections(Optional<Integer> given) {
    int connections = given.orElse(CONNECTIONS);
    ConfigRefusal.unless(
        connections > 0 && connections <= MOST, "maxConnections", "is a number from 1 to 1000");
    return Optional.of(connections);
  }
}
