package dev.slipway.runtime.statistics;

/** The cells that are not empty, and what is in each: a step of a function has some ten. */
final class SparseCells {
  private final int[] cells;
  private final long[] counts;
  private final long sumNanos;

  SparseCells(int[] cells, long[] counts, long sumNanos) {
    this.cells = cells;
    this.counts = counts;
    this.sumNanos = sumNanos;
  }

  long sumNanos() {
    return sumNanos;
  }

  void addTo(long[] all) {
    for (int i = 0; i < cells.length; i++) {
      all[cells[i]] += counts[i];
    }
  }
}
