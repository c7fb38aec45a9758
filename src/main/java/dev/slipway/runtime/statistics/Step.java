package dev.slipway.runtime.statistics;

import java.util.Map;

/**
 * What ended within one step of the clock.
 *
 * @param endedAt of the step, by {@link System#nanoTime}
 */
record Step(long endedAt, Map<Ending, Long> endings, SparseCells latencies) {
  Step {
    endings = Map.copyOf(endings);
  }
}
