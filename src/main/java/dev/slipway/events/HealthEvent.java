package dev.slipway.events;

import dev.slipway.capability.ProviderStanding;
import dev.slipway.runtime.KnownHealth;
import java.time.Instant;
import java.util.List;

/**
 * The event {@code health}, told when it differs from the one before. It is what the platform knows
 * without calling a guest: a function's release, what its guests said when {@code GET
 * .../functions/{fn}/health} or a probe asked them last, and what its bindings lack; a provider's
 * last check and its breaker.
 *
 * @param functions of the namespace, by name
 * @param providers of the namespace, by name
 */
public record HealthEvent(Instant at, List<KnownHealth> functions, List<ProviderStanding> providers)
    implements NamespaceEvent {
  public HealthEvent {
    functions = List.copyOf(functions);
    providers = List.copyOf(providers);
  }

  /** Whether another one says the same, at whatever time. */
  boolean saysTheSameAs(HealthEvent other) {
    return functions.equals(other.functions) && providers.equals(other.providers);
  }
}
