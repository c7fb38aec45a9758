package dev.slipway.runtime;

import dev.slipway.engine.Limits;

/**
 * What a release lets its invocations use.
 *
 * @param limits each of them
 * @param maxConcurrency how many may be in flight at once, those that wait for a slot included
 */
public record ReleaseBounds(Limits limits, int maxConcurrency) {
  public ReleaseBounds {
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException(
          "maxConcurrency must be above 0, but is " + maxConcurrency);
    }
  }
}
