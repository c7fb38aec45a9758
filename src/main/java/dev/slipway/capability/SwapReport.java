package dev.slipway.capability;

import java.util.concurrent.TimeUnit;

/**
 * What a swap of a provider did.
 *
 * @param dataCarried always false: data does not move from one provider to another by itself
 * @param drainedCalls calls that the one before was serving when the new one took over
 * @param cutoverMicros how long the change took, in which no call waits
 */
public record SwapReport(boolean dataCarried, long drainedCalls, long cutoverMicros) {
  static SwapReport of(Cutover cutover) {
    return new SwapReport(
        false, cutover.inFlight(), TimeUnit.NANOSECONDS.toMicros(cutover.took().toNanos()));
  }
}
