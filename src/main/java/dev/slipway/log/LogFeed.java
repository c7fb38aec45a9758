package dev.slipway.log;

/** What a follower is told, in this order: begin, then items and silences, then perhaps an end. */
public sealed interface LogFeed {
  /**
   * The follower is heard.
   *
   * @param epoch in which the numbers count
   * @param since the first number that may follow
   */
  record Begin(String epoch, long since) implements LogFeed {}

  /**
   * An entry or a gap.
   *
   * @param id by which a follower resumes after it
   */
  record Item(String id, LogItem item) implements LogFeed {}

  /** Nothing has happened for a while. */
  record Silence() implements LogFeed {}

  /** No entry comes any more: the function is deleted, or the platform stops. */
  record End() implements LogFeed {}
}
