package dev.slipway.cli.run;

/**
 * How far a log was read.
 *
 * @param epoch in which its numbers count; empty before anything was read
 * @param eventId by which it is read on; empty before anything was read
 */
record LogPosition(String epoch, String eventId) {
  static final LogPosition START = new LogPosition("", "");

  /** Before the first entry of a stream that has begun. */
  static LogPosition before(String epoch, long since) {
    return new LogPosition(epoch, epoch + "." + Math.max(0, since - 1));
  }

  LogPosition after(String id) {
    return id.isEmpty() ? this : new LogPosition(epoch, id);
  }

  /** Whether a stream that begins in this epoch is of another log than what was read. */
  boolean isForeignTo(String begun) {
    return !epoch.isEmpty() && !epoch.equals(begun);
  }
}
