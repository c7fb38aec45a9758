package dev.slipway.cli.client;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When an answer was made, by the clock of who made it (RFC 9110, 6.6.1). */
final class HttpDate {
  private HttpDate() {}

  /** Empty if the answer does not say, or says no time. */
  static Optional<Instant> of(HttpHeaders headers) {
    return headers.firstValue("Date").flatMap(HttpDate::parse);
  }

  private static Optional<Instant> parse(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
