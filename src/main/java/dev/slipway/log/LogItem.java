package dev.slipway.log;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry or a gap as clients see it.
 *
 * @param kind {@code line}, {@code fault}, {@code invocation} or {@code gap}
 * @param number of the entry; a gap has {@code from} and {@code to} in its place
 * @param version absent if no version was reached
 * @param release absent if no release chose the version
 * @param text what the guest or the engine said, or what was invoked; any characters: a terminal
 *     should not be given them as they are
 * @param outcome {@code answered} or an error's code; absent for a line
 * @param backtrace of a trap, innermost frame first
 * @param duration of an invocation, from admission to end
 * @param hostCalls of an invocation that ran
 * @param from the first number that is gone
 * @param to the last number that is gone
 */
public record LogItem(
    String kind,
    Optional<Long> number,
    Optional<Instant> at,
    Optional<LogLevel> level,
    Optional<Integer> version,
    Optional<Integer> release,
    Optional<String> requestId,
    Optional<String> text,
    Optional<String> outcome,
    Optional<List<String>> backtrace,
    Optional<Duration> duration,
    Optional<Integer> hostCalls,
    Optional<Long> from,
    Optional<Long> to) {
  /** Whether it stands for entries that are gone. */
  @JsonIgnore
  public boolean isGap() {
    return from.isPresent();
  }

  static LogItem of(LogGap gap) {
    return new LogItem(
        "gap",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(gap.toString()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(gap.from()),
        Optional.of(gap.to()));
  }

  static LogItem of(LogEntry entry) {
    return switch (entry.event()) {
      case LogEvent.Line(String text) ->
          of(entry, "line", text, Optional.empty(), Optional.empty());
      case LogEvent.Fault fault ->
          of(entry, "fault", fault.text(), Optional.of(fault), Optional.empty());
      case LogEvent.Invocation invocation ->
          of(entry, "invocation", invocation.what(), Optional.empty(), Optional.of(invocation));
    };
  }

  private static LogItem of(
      LogEntry entry,
      String kind,
      String text,
      Optional<LogEvent.Fault> fault,
      Optional<LogEvent.Invocation> invocation) {
    LogOrigin origin = entry.origin();
    return new LogItem(
        kind,
        Optional.of(entry.number()),
        Optional.of(entry.at()),
        Optional.of(entry.level()),
        origin.version().stream().boxed().findFirst(),
        origin.release().stream().boxed().findFirst(),
        Optional.of(origin.requestId().value()),
        Optional.of(text),
        entry.event().ending(),
        fault.map(LogEvent.Fault::backtrace).filter(frames -> !frames.isEmpty()),
        invocation.map(LogEvent.Invocation::duration),
        invocation.flatMap(record -> record.hostCalls().stream().boxed().findFirst()),
        Optional.empty(),
        Optional.empty());
  }
}
