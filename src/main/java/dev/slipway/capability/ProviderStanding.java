package dev.slipway.capability;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a provider stands, without its configuration.
 *
 * @param contract in its canonical spelling
 * @param status what its last check has found
 * @param reason such as {@code timed-out}; absent unless it is unhealthy
 * @param breaker whether calls reach it
 */
public record ProviderStanding(
    String name,
    String contract,
    String type,
    ProviderHealth.Status status,
    @Nullable String reason,
    BreakerState breaker) {
  /** Empty if no provider has the name. */
  static Optional<ProviderStanding> of(ProviderHandle handle) {
    ProviderHandle.State now = handle.state();
    return kind(now).map(kind -> of(handle.key(), kind, ProviderState.of(now)));
  }

  private static Optional<ProviderKind> kind(ProviderHandle.State state) {
    return switch (state) {
      case ProviderHandle.State.Absent _ -> Optional.empty();
      case ProviderHandle.State.Serving serving -> Optional.of(serving.provider().kind());
      case ProviderHandle.State.Broken broken -> Optional.of(broken.kind());
    };
  }

  private static ProviderStanding of(ProviderKey key, ProviderKind kind, ProviderState state) {
    return new ProviderStanding(
        key.name(),
        kind.contract().id(),
        kind.type(),
        state.health().status(),
        state.health().reason(),
        state.breaker());
  }
}
