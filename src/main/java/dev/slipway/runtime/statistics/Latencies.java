package dev.slipway.runtime.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many latencies were counted in each cell of {@link LatencyScale}. Immutable. */
public final class Latencies {
  static final Latencies NONE = new Latencies(new long[LatencyScale.CELLS], 0);

  private final long[] cells;
  private final long sumNanos;

  Latencies(long[] cells, long sumNanos) {
    this.cells = cells;
    this.sumNanos = sumNanos;
  }

  /** How many there are. */
  public long count() {
    return Arrays.stream(cells).sum();
  }

  /** All of them together. */
  public Duration sum() {
    return Duration.ofNanos(sumNanos);
  }

  /**
   * How many were not above a bound.
   *
   * @throws IllegalArgumentException if it is none of the scale's
   */
  public long countUpTo(Duration bound) {
    return Arrays.stream(cells, 0, LatencyScale.cellsUpTo(bound)).sum();
  }

  /**
   * The latency that so many percent are not above, within {@link LatencyScale#MOST_ERROR_PERCENT}
   * for those above 1 us, to 1000 s; empty if none was counted.
   */
  public Optional<Duration> percentile(int percent) {
    long rank = Math.ceilDiv(count() * percent, 100L);
    long below = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      below += cells[cell];
      if (below > 0 && below >= rank) {
        return Optional.of(LatencyScale.middle(cell));
      }
    }
    return Optional.empty();
  }

  /** What has come since an earlier reading. */
  Latencies since(Latencies earlier) {
    long[] more = new long[cells.length];
    Arrays.setAll(more, cell -> cells[cell] - earlier.cells[cell]);
    return new Latencies(more, sumNanos - earlier.sumNanos);
  }

  /** The cells that are not empty, for keeping. */
  SparseCells sparse() {
    int[] used = IntStream.range(0, cells.length).filter(c -> cells[c] != 0).toArray();
    return new SparseCells(
        used, Arrays.stream(used).mapToLong(cell -> cells[cell]).toArray(), sumNanos);
  }

  Latencies plus(SparseCells more) {
    long[] all = cells.clone();
    more.addTo(all);
    return new Latencies(all, sumNanos + more.sumNanos());
  }
}
