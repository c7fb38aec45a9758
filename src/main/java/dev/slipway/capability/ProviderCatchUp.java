package dev.slipway.capability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings what is live to what the database has: at the start, and after a commit whose outcome is
 * not known. Any thread, any number of times.
 */
@ApplicationScoped
class ProviderCatchUp {
  private static final Logger LOG = Logger.getLogger(ProviderCatchUp.class);
  private static final long RETRY_MILLIS = 500;

  private final ProviderStore store;
  private final ProviderLoader loader;
  private final LiveProviders providers;
  private final ProviderTurns turns;
  private final ProviderConfig config;
  private final AtomicInteger unknown = new AtomicInteger();
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("provider-catch-up").factory());

  ProviderCatchUp(
      ProviderStore store,
      ProviderLoader loader,
      LiveProviders providers,
      ProviderTurns turns,
      ProviderConfig config) {
    this.store = store;
    this.loader = loader;
    this.providers = providers;
    this.turns = turns;
    this.config = config;
  }

  /** Opens every provider that is recorded; one that cannot be opened does not stop the others. */
  void all() {
    QuarkusTransaction.requiringNew().call(store::keys).forEach(this::catchUp);
  }

  /** Tries until the database answers. */
  void later(ProviderKey key) {
    unknown.incrementAndGet();
    Future<?> _ = retries.schedule(() -> tryAgain(key), RETRY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tryAgain(ProviderKey key) {
    try {
      catchUp(key);
    } catch (RuntimeException e) {
      LOG.debugf("the provider %s is still unknown: %s", key, e);
      later(key);
    } finally {
      unknown.decrementAndGet();
    }
  }

  /** How many changes there are whose outcome is not known yet. */
  int unknown() {
    return unknown.get();
  }

  private void catchUp(ProviderKey key) {
    Optional<Cutover> cutover = turns.inTurn(key, () -> load(key));
    cutover.ifPresent(change ->
        Thread.ofVirtual().name("provider-drain").start(() -> change.finish(config.drain())));
  }

  private Optional<Cutover> load(ProviderKey key) {
    ProviderHandle handle = providers.open(key);
    ProviderRow row = QuarkusTransaction.requiringNew().call(() -> row(key));
    if (row.revision() <= handle.state().revision()) {
      return Optional.empty();
    }
    return row.stored()
        .map(loader::load)
        .orElseGet(() -> handle.advance(new ProviderHandle.State.Absent(row.revision())));
  }

  private record ProviderRow(Optional<StoredProvider> stored, long revision) {}

  private ProviderRow row(ProviderKey key) {
    Optional<StoredProvider> stored = store.find(key);
    return new ProviderRow(
        stored, stored.map(StoredProvider::revision).orElseGet(store::nextRevision));
  }

  @PreDestroy
  void stop() {
    retries.shutdownNow();
  }
}
