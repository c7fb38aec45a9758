package dev.slipway.log;

import java.util.Optional;

/**
 * Which entries are wanted; what is empty does not matter.
 *
 * @param level and above
 * @param search a part of the text, in the same case
 */
public record LogFilter(
    Optional<LogLevel> level,
    Optional<Integer> version,
    Optional<String> requestId,
    Optional<String> outcome,
    Optional<String> search) {
  boolean accepts(LogEntry entry) {
    LogOrigin origin = entry.origin();
    return level.map(least -> entry.level().compareTo(least) >= 0).orElse(true)
        && version.map(wanted -> origin.version().orElse(0) == wanted).orElse(true)
        && requestId.map(origin.requestId().value()::equals).orElse(true)
        && outcome.map(wanted -> hasOutcome(entry, wanted)).orElse(true)
        && search.map(part -> contains(entry, part)).orElse(true);
  }

  private static boolean hasOutcome(LogEntry entry, String wanted) {
    return entry.event().ending().filter(wanted::equals).isPresent();
  }

  private static boolean contains(LogEntry entry, String part) {
    return entry.event().texts().stream().anyMatch(text -> text.contains(part));
  }
}
