package dev.slipway.runtime.statistics;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/** The counters of one function. */
public final class FunctionStatistics {
  private final LongAdder inFlight = new LongAdder();
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

  /** An invocation was admitted, or is about to be refused. */
  public void began() {
    inFlight.increment();
  }

  /**
   * An invocation that {@link #began} has ended.
   *
   * @param latencyNanos from admission to end; empty if it did not reach a guest, which is quick
   *     and would make the function look so
   */
  public void ended(Ending ending, OptionalLong latencyNanos) {
    inFlight.decrement();
    outcomes.add(ending.outcome());
    endings.add(ending);
    latencyNanos.ifPresent(latencies::add);
  }

  /** Invocations that have begun and not ended. */
  public long inFlight() {
    // Read while threads count, the sum may be off for a moment: it is never shown below zero.
    return Math.max(0, inFlight.sum());
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
      history.step(now, endings.read(), latencies.read()).forEach(endings::forget);
    }
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
