package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that a counter gave, each counted. */
record Counts(TreeMap<Integer, Long> times) {
  static Counts of(Stream<CounterRequest> answered) {
    return new Counts(
        answered
            .map(CounterRequest::count)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())));
  }

  /**
   * Holds that some stores together counted each request once: each gave 1, 2, 3 and so on, so no
   * number came more often than there are stores, and a higher one never more often than a lower.
   */
  void assertWhole(int stores) {
    assertThat(times.keySet()).first().isEqualTo(1);
    assertThat(times.lastKey()).as("no number is missing").isEqualTo(times.size());
    long allowed = stores;
    for (Map.Entry<Integer, Long> entry : times.entrySet()) {
      assertThat(entry.getValue()).as("times of " + entry.getKey()).isBetween(1L, allowed);
      allowed = entry.getValue();
    }
  }
}
