package dev.slipway.cli.run;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Durations on their way between ISO 8601 and people. */
final class Durations {
  private static final double NANOS_PER_MILLI = 1e6;

  private Durations() {}

  /** As people read it, such as {@code 0.391 ms}; a text that is no duration stays as it is. */
  static String text(String iso) {
    try {
      return text(Duration.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  private static String text(Duration duration) {
    double millis = duration.toNanos() / NANOS_PER_MILLI;
    return millis < 1000
        ? String.format(Locale.ROOT, "%.3f ms", millis)
        : String.format(Locale.ROOT, "%.2f s", millis / 1000);
  }

  /** ISO 8601 of what people write: {@code 5m} is {@code PT5M}, and {@code PT5M} is itself. */
  static String iso(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.startsWith("P") ? upper : "PT" + upper;
  }
}
