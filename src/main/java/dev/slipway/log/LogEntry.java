package dev.slipway.log;

import java.time.Instant;

/** One numbered entry of a function's log. */
public record LogEntry(long number, Instant at, LogLevel level, LogOrigin origin, LogEvent event) {
  public LogEntry {
    if (number < 1) {
      throw new IllegalArgumentException("entries are numbered from 1, but this is " + number);
    }
  }
}
