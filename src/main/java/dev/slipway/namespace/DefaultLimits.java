package dev.slipway.namespace;

import dev.slipway.engine.Limits;
import jakarta.enterprise.context.ApplicationScoped;

/** The limits that hold in a namespace where nothing else is said. Any thread. */
@ApplicationScoped
public class DefaultLimits {
  private final NamespaceService namespaces;
  private final LimitPolicy policy;

  DefaultLimits(NamespaceService namespaces, LimitPolicy policy) {
    this.namespaces = namespaces;
    this.policy = policy;
  }

  /**
   * The namespace's limits over the platform's, as they are now. Whoever keeps them keeps them: a
   * later change of the namespace does not reach a release that was made with these.
   *
   * @throws dev.slipway.error.SlipwayException {@code not-found} without the namespace
   */
  public Limits of(String namespace) {
    Limits platform = policy.range().defaults();
    return namespaces
        .require(namespace)
        .limits()
        .map(named -> named.over(platform))
        .orElse(platform);
  }
}
