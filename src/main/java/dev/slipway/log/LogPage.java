package dev.slipway.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some of a log, oldest first.
 *
 * @param epoch in which the numbers count; another one means another log
 * @param items entries, and first a gap if some that were asked for are gone
 * @param next what to give as {@code since} for more that is there already; absent if there is none
 * @param last the newest number of the log when it was read, 0 if it is empty; who follows gives
 *     the one after it as {@code since}
 */
public record LogPage(String epoch, List<LogItem> items, Optional<String> next, long last) {
  public LogPage {
    items = List.copyOf(items);
  }

  /** The page that a query asks for. */
  public static LogPage of(FunctionLog log, LogQuery query) {
    LogSlice slice = log.read(query.start(log), Integer.MAX_VALUE);
    List<LogItem> items = new ArrayList<>();
    slice.gap().map(LogItem::of).ifPresent(items::add);
    List<LogEntry> accepted = slice.entries().stream().filter(query.filter()::accepts).toList();
    int most = query.limit().limit();
    accepted.stream().limit(most).map(LogItem::of).forEach(items::add);
    Optional<String> next =
        accepted.size() > most
            ? Optional.of(Long.toString(accepted.get(most).number()))
            : Optional.empty();
    return new LogPage(log.epoch(), items, next, slice.end() - 1);
  }
}
