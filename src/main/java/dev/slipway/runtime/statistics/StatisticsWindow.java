package dev.slipway.runtime.statistics;

import java.util.Map;

/** What ended within a window. */
public record StatisticsWindow(Map<Ending, Long> endings, Latencies latencies) {
  public StatisticsWindow {
    endings = Map.copyOf(endings);
  }
}
