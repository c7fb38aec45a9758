package dev.slipway.log;

/**
 * How much one log holds.
 *
 * @param entries at most; the oldest give way
 * @param bytes of memory, estimated from above; the oldest entries give way
 * @param text characters of one text; the rest is cut
 * @param followers at once
 */
public record LogBounds(int entries, long bytes, int text, int followers) {
  public LogBounds {
    if (entries < 1 || bytes < 1 || text < 1 || followers < 1) {
      throw new IllegalArgumentException("a log holds at least one of everything");
    }
  }

  /** The bounds that are configured. */
  public static LogBounds of(LogConfig config) {
    return new LogBounds(
        config.entries(),
        config.size().asLongValue(),
        config.text(),
        config.followersPerFunction());
  }
}
