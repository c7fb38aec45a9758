package dev.slipway.runtime.statistics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Counts latencies since the start, by the cells of {@link LatencyScale}. */
final class LatencyCounters {
  /** More would only take memory: threads rarely count at the same moment. */
  private static final int MOST_STRIPES = 8;

  private static final int MASK = stripes() - 1;
  private static final int SUM = LatencyScale.CELLS;

  /** One array a stripe, made when the first thread of the stripe counts. */
  private final AtomicReferenceArray<@Nullable AtomicLongArray> stripes =
      new AtomicReferenceArray<>(MASK + 1);

  /** A power of two that is not below the number of cores. */
  private static int stripes() {
    int cores = Math.min(MOST_STRIPES, Runtime.getRuntime().availableProcessors());
    return cores == 1 ? 1 : Integer.highestOneBit(cores - 1) << 1;
  }

  void add(long nanos) {
    AtomicLongArray stripe = stripe((int) Thread.currentThread().threadId() & MASK);
    stripe.getAndIncrement(LatencyScale.cell(nanos));
    stripe.getAndAdd(SUM, nanos);
  }

  private AtomicLongArray stripe(int index) {
    AtomicLongArray stripe = stripes.get(index);
    if (stripe != null) {
      return stripe;
    }
    AtomicLongArray fresh = new AtomicLongArray(SUM + 1);
    AtomicLongArray other = stripes.compareAndExchange(index, null, fresh);
    return other == null ? fresh : other;
  }

  Latencies read() {
    long[] cells = new long[LatencyScale.CELLS];
    long sum = 0;
    for (int i = 0; i < stripes.length(); i++) {
      AtomicLongArray stripe = stripes.get(i);
      if (stripe != null) {
        sum += stripe.get(SUM);
        for (int cell = 0; cell < cells.length; cell++) {
          cells[cell] += stripe.get(cell);
        }
      }
    }
    return new Latencies(cells, sum);
  }
}
