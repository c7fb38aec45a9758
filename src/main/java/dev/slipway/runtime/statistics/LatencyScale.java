package dev.slipway.runtime.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The cells into which latencies are sorted, above 1 us, to 1000 s. In each decade the bounds are
 * 1.0, 1.1, ... 1.9, 2.0, 2.25, ... 4.75, 5.0, 5.5, ... 9.5: a cell is at most an eighth as wide as
 * its lower bound, so its middle is off by {@value #MOST_ERROR_PERCENT} % at most. Every round
 * decimal number that dashboards use as a bucket is a bound.
 */
public final class LatencyScale {
  /** How far the middle of a cell may be from a latency in it, in percent of the latency. */
  public static final double MOST_ERROR_PERCENT = 6.25;

  private static final long LOWEST = Duration.ofNanos(1_000).toNanos();
  private static final long HIGHEST = Duration.ofSeconds(1_000).toNanos();

  /** Upper bounds in nanoseconds; a latency that equals a bound is below it. */
  private static final long[] BOUNDS = bounds();

  /** The last cell is for what is above all bounds. */
  static final int CELLS = BOUNDS.length + 1;

  private LatencyScale() {}

  private static long[] bounds() {
    LongStream.Builder bounds = LongStream.builder();
    for (long decade = LOWEST; decade < HIGHEST; decade *= 10) {
      for (int hundredths = 100; hundredths < 1_000; hundredths += step(hundredths)) {
        bounds.add(decade * hundredths / 100);
      }
    }
    return bounds.add(HIGHEST).build().toArray();
  }

  private static int step(int hundredths) {
    if (hundredths < 200) {
      return 10;
    }
    return hundredths < 500 ? 25 : 50;
  }

  /** The cell of a latency. */
  static int cell(long nanos) {
    int found = Arrays.binarySearch(BOUNDS, nanos);
    return found >= 0 ? found : -found - 1;
  }

  /** The middle of a cell; of the last one, its lower bound. */
  static Duration middle(int cell) {
    long lower = cell == 0 ? 0 : BOUNDS[cell - 1];
    return Duration.ofNanos(cell == BOUNDS.length ? lower : (lower + BOUNDS[cell]) / 2);
  }

  /**
   * How many cells hold latencies up to a bound.
   *
   * @throws IllegalArgumentException if it is none of the scale's
   */
  static int cellsUpTo(Duration bound) {
    int found = Arrays.binarySearch(BOUNDS, bound.toNanos());
    if (found < 0) {
      throw new IllegalArgumentException(bound + " is no bound of the scale");
    }
    return found + 1;
  }
}
