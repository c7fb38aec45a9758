package dev.slipway.log;

import java.util.List;
import java.util.Optional;

/**
 * Some consecutive entries of a log.
 *
 * @param gap what was asked for, but is gone
 * @param next the number after the last of these entries; where the reader goes on
 * @param end the number that the next new entry gets
 */
public record LogSlice(Optional<LogGap> gap, List<LogEntry> entries, long next, long end) {
  public LogSlice {
    entries = List.copyOf(entries);
  }
}
