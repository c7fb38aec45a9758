package dev.slipway.capability;

import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A provider that is open and does not serve yet; closing this closes it if it never did. */
final class PendingProvider implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PendingProvider.class);
  private static final Duration DETACH = Duration.ofSeconds(2);

  private final ProviderHandle handle;
  private final LiveProvider provider;
  private boolean prepared;
  private boolean serves;

  PendingProvider(ProviderHandle handle, LiveProvider provider) {
    this.handle = handle;
    this.provider = provider;
  }

  LiveProvider provider() {
    return provider;
  }

  /** Ties to it what is bound to the name; fails if it cannot serve what is served now. */
  void prepare() throws ProviderException {
    prepared = true;
    handle.prepare(provider);
  }

  /** The same, whatever it cannot serve. */
  void prepareAnyway() {
    try {
      prepare();
    } catch (ProviderException e) {
      LOG.warnf("the provider %s: %s", handle.key(), e.getMessage());
    }
  }

  /** Lets it serve, unless the name stands for something newer. */
  Optional<Cutover> cutOver(long revision) {
    Optional<Cutover> cutover =
        handle.advance(new ProviderHandle.State.Serving(revision, provider));
    serves = cutover.isPresent();
    return cutover;
  }

  @Override
  public void close() {
    if (serves) {
      return;
    }
    if (prepared) {
      Detaching.all(handle.abandon(), DETACH);
    }
    provider.close();
  }
}
