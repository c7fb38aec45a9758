package dev.slipway.runtime;

import dev.slipway.engine.Limits;
import java.time.Duration;
import java.util.Map;

/**
 * What a release gives its invocations.
 *
 * @param limits what they may use, each of them
 * @param maxConcurrency how many may be in flight at once, those that wait for a slot included
 * @param environment variables that a guest of WASI sees
 */
public record ReleaseBounds(Limits limits, int maxConcurrency, Map<String, String> environment) {
  public ReleaseBounds {
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException(
          "maxConcurrency must be above 0, but is " + maxConcurrency);
    }
    environment = Map.copyOf(environment);
  }

  /** Without variables. */
  public ReleaseBounds(Limits limits, int maxConcurrency) {
    this(limits, maxConcurrency, Map.of());
  }

  /** The same with a wall deadline of at most this. */
  ReleaseBounds within(Duration deadline) {
    if (limits.wallDeadline().compareTo(deadline) <= 0) {
      return this;
    }
    return new ReleaseBounds(
        new Limits(
            limits.memoryBytes(),
            limits.tableElements(),
            deadline,
            limits.cpuTime(),
            limits.hostCalls(),
            limits.responseBytes(),
            limits.logBytes()),
        maxConcurrency,
        environment);
  }
}
