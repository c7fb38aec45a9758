package dev.slipway.log;

/**
 * Entries that a log does not keep any more.
 *
 * @param from the first number
 * @param to the last number
 */
public record LogGap(long from, long to) {
  public LogGap {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("no gap goes from " + from + " to " + to);
    }
  }

  @Override
  public String toString() {
    return "entries " + from + " to " + to + " are gone";
  }
}
