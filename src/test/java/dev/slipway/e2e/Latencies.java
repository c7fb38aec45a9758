package dev.slipway.e2e;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long requests took, in milliseconds. */
final class Latencies {
  private final List<Duration> sorted;

  Latencies(List<Duration> latencies) {
    this.sorted = latencies.stream().sorted().toList();
  }

  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("p50Millis", at(0.50));
    figures.put("p95Millis", at(0.95));
    figures.put("p99Millis", at(0.99));
    figures.put("maxMillis", at(1));
    return figures;
  }

  private double at(double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)).toNanos() / 1e6;
  }
}
