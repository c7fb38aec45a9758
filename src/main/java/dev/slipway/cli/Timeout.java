package dev.slipway.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/** How long a command waits while nothing goes on between it and the platform. */
final class Timeout {
  /** The platform gives up on its database and on providers within seconds. */
  static final Duration CALL = Duration.ofMinutes(1);

  /** The longest deadline that a guest may have is five minutes; compiling waits for its turn. */
  static final Duration WORK = Duration.ofMinutes(6);

  private static final String VARIABLE = "SLIPWAY_TIMEOUT";

  private Timeout() {}

  /**
   * What the environment says, such as {@code 30s} or {@code PT30S}; else what is usual.
   *
   * @throws IllegalArgumentException with the reason if it says no time
   */
  static Duration of(Map<String, String> environment, Duration usual) {
    String text = environment.getOrDefault(VARIABLE, "").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      Duration said = Duration.parse(text.startsWith("P") ? text : "PT" + text);
      if (said.isPositive()) {
        return said;
      }
    } catch (DateTimeParseException e) {
      // Told below, as any time that is none.
    }
    throw new IllegalArgumentException(
        "%s is %s, which is no time above 0 such as 30s or 5m".formatted(VARIABLE, text));
  }
}
