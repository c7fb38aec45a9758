package dev.slipway.runtime;

import dev.slipway.log.LogEvent;
import java.util.List;

/** The lines in a function's log. */
final class LogLines {
  private LogLines() {}

  /** Each with its level before it. */
  static List<String> of(FunctionHandle function) {
    return function.journal().log().read(1, Integer.MAX_VALUE).entries().stream()
        .filter(entry -> entry.event() instanceof LogEvent.Line)
        .map(entry -> entry.level() + " " + ((LogEvent.Line) entry.event()).text())
        .toList();
  }
}
