package dev.slipway.runtime.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts under headings that appear as they are needed, since the start. */
final class EndingCounters<K> {
  private final ConcurrentMap<K, LongAdder> counters = new ConcurrentHashMap<>();

  void add(K heading) {
    LongAdder counter = counters.get(heading);
    if (counter == null) {
      counter = counters.computeIfAbsent(heading, key -> new LongAdder());
    }
    counter.increment();
  }

  Map<K, Long> read() {
    Map<K, Long> counts = new HashMap<>();
    counters.forEach((heading, counter) -> counts.put(heading, counter.sum()));
    return counts;
  }

  void forget(K heading) {
    counters.remove(heading);
  }
}
