package dev.slipway.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an event that a follower gets: the entry's number, and the epoch that it counts in, so
 * that a follower who comes back after a restart is understood.
 */
record EventId(String epoch, long number) {
  private static final Pattern TEXT = Pattern.compile("([a-z0-9]{1,20})\\.([0-9]{1,18})");

  static Optional<EventId> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(new EventId(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return epoch + "." + number;
  }
}
