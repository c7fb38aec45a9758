package dev.slipway.runtime.statistics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of the longest window; a step in which nothing ended takes no place. Not thread-safe:
 * {@link FunctionStatistics} guards it.
 */
final class History {
  private final long longest;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<Ending, Long> lastSeen = new HashMap<>();
  private Map<Ending, Long> counted = Map.of();
  private Latencies measured = Latencies.NONE;

  History(Duration longest) {
    this.longest = longest.toNanos();
  }

  /**
   * Keeps what has come since the last step.
   *
   * @return headings under which nothing came for the longest window, to be forgotten
   */
  List<Ending> step(long now, Map<Ending, Long> endings, Latencies latencies) {
    Map<Ending, Long> more = since(endings);
    Latencies moreLatencies = latencies.since(measured);
    // Whoever counts counts one after the other: a step may come in between.
    if (!more.isEmpty() || moreLatencies.count() > 0) {
      steps.addLast(new Step(now, more, moreLatencies.sparse()));
      more.keySet().forEach(ending -> lastSeen.put(ending, now));
    }
    counted = new HashMap<>(endings);
    measured = latencies;
    while (!steps.isEmpty() && steps.getFirst().endedAt() - now < -longest) {
      steps.removeFirst();
    }
    return forgotten(now);
  }

  private List<Ending> forgotten(long now) {
    List<Ending> forgotten = new ArrayList<>();
    lastSeen.forEach((ending, at) -> {
      if (at - now < -longest) {
        forgotten.add(ending);
      }
    });
    forgotten.forEach(lastSeen::remove);
    forgotten.forEach(counted::remove);
    return forgotten;
  }

  /** What came after a time, up to these counts. */
  StatisticsWindow window(long begin, Map<Ending, Long> endings, Latencies latencies) {
    Map<Ending, Long> sum = since(endings);
    Latencies all = latencies.since(measured);
    for (Step step : steps) {
      if (step.endedAt() - begin > 0) {
        step.endings().forEach((ending, count) -> sum.merge(ending, count, Long::sum));
        all = all.plus(step.latencies());
      }
    }
    return new StatisticsWindow(sum, all);
  }

  private Map<Ending, Long> since(Map<Ending, Long> endings) {
    Map<Ending, Long> more = new HashMap<>();
    endings.forEach((ending, count) -> {
      long came = count - counted.getOrDefault(ending, 0L);
      if (came > 0) {
        more.put(ending, came);
      }
    });
    return more;
  }
}
