package dev.slipway.runtime;

import io.prometheus.client.Collector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The invocations of each function, read from its statistics when Prometheus asks: a request pays
 * for counting once, and a function that is deleted has no metrics any more.
 */
final class FunctionMetrics extends Collector {
  private final LiveFunctions functions;
  private final int most;

  /** Once tagged a function stays so until it ends: series must not come and go. */
  private final Set<FunctionHandle> tagged = new LinkedHashSet<>();

  private volatile int untagged;

  /**
   * Metrics of the functions that live.
   *
   * @param most functions at most that get metrics
   */
  FunctionMetrics(LiveFunctions functions, int most) {
    this.functions = functions;
    this.most = most;
  }

  /** Functions that had no room when the metrics were last read. */
  int untagged() {
    return untagged;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    FunctionSamples samples = new FunctionSamples();
    for (FunctionHandle function : chooseTagged()) {
      samples.add(function.key(), function.journal().statistics());
    }
    return samples.families();
  }

  private synchronized List<FunctionHandle> chooseTagged() {
    List<FunctionHandle> live = List.copyOf(functions.all());
    tagged.retainAll(Set.copyOf(live));
    for (FunctionHandle function : live) {
      if (tagged.size() < most) {
        tagged.add(function);
      }
    }
    untagged = live.size() - tagged.size();
    return List.copyOf(tagged);
  }
}
