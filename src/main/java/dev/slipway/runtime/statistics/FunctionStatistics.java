package dev.slipway.runtime.statistics;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The counters of one function. */
public final class FunctionStatistics {
  private final ConcurrentMap<OptionalInt, InFlight> inFlight = new ConcurrentHashMap<>();
  private final EndingCounters<String> outcomes = new EndingCounters<>();
  private final EndingCounters<Ending> endings = new EndingCounters<>();
  private final LatencyCounters latencies = new LatencyCounters();
  private final History history;

  /**
   * Counters at zero.
   *
   * @param longest window that can be asked for
   */
  public FunctionStatistics(Duration longest) {
    history = new History(longest);
  }

  /**
   * An invocation was admitted, or is about to be refused.
   *
   * @param version empty if none was reached
   * @return where it is counted until it has {@link #ended}
   */
  public InFlight began(OptionalInt version) {
    InFlight count = inFlight.get(version);
    if (count == null) {
      count = inFlight.computeIfAbsent(version, same -> new InFlight());
    }
    count.begin();
    return count;
  }

  /**
   * An invocation that {@link #began} has ended.
   *
   * @param latencyNanos from admission to end; empty if it did not reach a guest, which is quick
   *     and would make the function look so
   */
  public void ended(InFlight began, Ending ending, OptionalLong latencyNanos) {
    began.end();
    outcomes.add(ending.outcome());
    endings.add(ending);
    latencyNanos.ifPresent(latencies::add);
  }

  /** Invocations that have begun and not ended. */
  public long inFlight() {
    return inFlight.values().stream().mapToLong(InFlight::count).sum();
  }

  /** The same for each version that has any, by number. */
  public SortedMap<Integer, Long> inFlightByVersion() {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    inFlight.forEach((version, own) -> {
      if (version.isPresent() && own.count() > 0) {
        counts.put(version.getAsInt(), own.count());
      }
    });
    return counts;
  }

  /** How many ended, by outcome, since the start. */
  public Map<String, Long> outcomes() {
    return outcomes.read();
  }

  /** All latencies since the start. */
  public Latencies latencies() {
    return latencies.read();
  }

  /**
   * Closes a step.
   *
   * @param now by {@link System#nanoTime}
   */
  public void step(long now) {
    synchronized (history) {
      // An invocation that ends under a heading in the moment in which it is forgotten is lost to
      // the windows, not to the outcomes since the start.
      history.step(now, endings.read(), latencies.read()).forEach(this::forget);
    }
  }

  /** One that begins in this moment is not shown while it is in flight, and counted in the end. */
  private void forget(Ending ending) {
    endings.forget(ending);
    inFlight.computeIfPresent(ending.version(), (same, own) -> own.count() == 0 ? null : own);
  }

  /**
   * What ended within a window that ends now and begins with the step in which {@code length} ago
   * was.
   *
   * @param now by {@link System#nanoTime}
   */
  public StatisticsWindow window(Duration length, long now) {
    synchronized (history) {
      return history.window(now - length.toNanos(), endings.read(), latencies.read());
    }
  }
}
