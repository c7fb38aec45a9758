package dev.slipway.capability;

import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes live what is specified or stored. Any thread; callers take turns for each name. */
@ApplicationScoped
class ProviderLoader {
  private static final Logger LOG = Logger.getLogger(ProviderLoader.class);

  private final ProviderConfigs configs;
  private final ProviderMetrics metrics;
  private final ProviderConfig config;
  private final LiveProviders providers;

  ProviderLoader(
      ProviderConfigs configs,
      ProviderMetrics metrics,
      ProviderConfig config,
      LiveProviders providers) {
    this.configs = configs;
    this.metrics = metrics;
    this.config = config;
    this.providers = providers;
  }

  /** Opens a provider, which serves nobody yet. */
  LiveProvider open(ProviderSpec spec) {
    CapabilityProvider provider = configs.open(spec);
    // One that never waits cannot hold guests up, and its calls are cheaper than a breaker.
    Optional<Breaker> breaker =
        provider.waits() ? Optional.of(new Breaker(config)) : Optional.empty();
    return new LiveProvider(
        provider, spec.kind(), breaker, metrics.of(spec.contract(), spec.type()));
  }

  /**
   * Brings into use what is recorded, unchecked and whatever it means for those who are bound. What
   * cannot be opened is said to be broken.
   *
   * @return what is left of the one before
   */
  Optional<Cutover> load(StoredProvider stored) {
    ProviderHandle handle = providers.open(stored.spec().key());
    try (PendingProvider pending = new PendingProvider(handle, open(stored.spec()))) {
      pending.prepareAnyway();
      return pending.cutOver(stored.revision());
    } catch (SlipwayException e) {
      LOG.errorf("the provider %s is not open: %s", handle.key(), e.reason());
      return handle.advance(
          new ProviderHandle.State.Broken(stored.revision(), stored.spec().kind(), e.reason()));
    } catch (RuntimeException e) {
      LOG.errorf("the provider %s is not open: %s", handle.key(), e.getClass().getName());
      String reason = "The provider cannot be opened as it is recorded.";
      return handle.advance(
          new ProviderHandle.State.Broken(stored.revision(), stored.spec().kind(), reason));
    }
  }
}
