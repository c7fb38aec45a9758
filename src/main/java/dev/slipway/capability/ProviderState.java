package dev.slipway.capability;

import dev.slipway.capability.ProviderException.Reason;

/**
 * What is known of a provider while it runs.
 *
 * @param health what its last check has found
 * @param breaker whether calls reach it
 * @param calls that it had since it was opened
 */
public record ProviderState(ProviderHealth health, BreakerState breaker, ProviderCalls calls) {
  static ProviderState of(ProviderHandle.State state) {
    return switch (state) {
      case ProviderHandle.State.Serving(long _, LiveProvider live) ->
          new ProviderState(live.health(), live.breaker(), live.calls());
      case ProviderHandle.State.Broken(long _, ProviderKind _, String reason) ->
          idle(ProviderHealth.unhealthy(new ProviderFault(Reason.BROKEN, reason), null));
      case ProviderHandle.State.Absent _ -> idle(ProviderHealth.UNKNOWN);
    };
  }

  private static ProviderState idle(ProviderHealth health) {
    return new ProviderState(health, BreakerState.CLOSED, ProviderCalls.NONE);
  }
}
