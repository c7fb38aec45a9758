package dev.slipway.log;

import dev.slipway.error.RequestId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Logs and entries for tests. */
final class GivenLog {
  static final String EPOCH = "e1";
  static final LogOrigin ORIGIN =
      new LogOrigin(OptionalInt.of(2), OptionalInt.of(7), new RequestId("r-1"));

  private GivenLog() {}

  /** A log of so many entries at most. */
  static FunctionLog of(int entries) {
    return new FunctionLog(new LogBounds(entries, 1 << 20, 100, 2), EPOCH);
  }

  static void lines(FunctionLog log, int count) {
    for (int i = 0; i < count; i++) {
      log.append(LogLevel.INFO, ORIGIN, new LogEvent.Line("a line"));
    }
  }

  static LogQuery query(Map<String, String> parameters) {
    return LogParameters.query(multi(parameters), null);
  }

  static Map<String, List<String>> multi(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
  }

  static List<Long> numbers(List<LogEntry> entries) {
    return entries.stream().map(LogEntry::number).toList();
  }
}
