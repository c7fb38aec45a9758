package dev.slipway.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.TypeConversionException;

/**
 * A time on the command line: an instant, or a duration from now on.
 *
 * @param since the time that is meant, given the present one
 */
record PointInTime(UnaryOperator<Instant> since) {
  static PointInTime parse(String text) {
    try {
      if (text.toUpperCase(Locale.ROOT).startsWith("P")) {
        Duration duration = Duration.parse(text);
        return new PointInTime(now -> now.plus(duration));
      }
      Instant instant = Instant.parse(text);
      return new PointInTime(now -> instant);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is neither a duration (P30D, PT12H) nor a time (2030-01-31T12:00:00Z)");
    }
  }
}
