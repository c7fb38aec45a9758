package dev.slipway.log;

import dev.slipway.api.PageRequest;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a reader wants of a log.
 *
 * @param since the first number wanted; empty for the newest entries
 * @param epoch the one that {@code since} is of; empty if it is taken to be the log's
 * @param limit how many entries at most; a follower begins with so many
 */
public record LogQuery(
    OptionalLong since, Optional<String> epoch, LogFilter filter, PageRequest limit) {
  /** The number at which reading begins. */
  long start(FunctionLog log) {
    if (since.isEmpty()) {
      return newest(log.all());
    }
    // A number that this log has not reached was another log's.
    boolean foreign =
        epoch.filter(given -> !given.equals(log.epoch())).isPresent()
            || since.getAsLong() > log.read(Long.MAX_VALUE, 1).end();
    return foreign ? 1 : Math.max(1, since.getAsLong());
  }

  private long newest(LogSlice all) {
    long start = all.end();
    int wanted = limit.limit();
    for (LogEntry entry : all.entries().reversed()) {
      if (wanted > 0 && filter.accepts(entry)) {
        start = entry.number();
        wanted--;
      }
    }
    return start;
  }
}
