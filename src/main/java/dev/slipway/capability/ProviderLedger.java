package dev.slipway.capability;

import dev.slipway.audit.AuditLog;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.NamespaceService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes changes of providers down, each in a transaction of its own. Callers take turns. */
@ApplicationScoped
class ProviderLedger {
  private static final Logger LOG = Logger.getLogger(ProviderLedger.class);

  private final NamespaceService namespaces;
  private final ProviderStore store;
  private final ProviderCatchUp catchUp;
  private final ProviderConfig config;
  private final AuditLog audit;

  ProviderLedger(
      NamespaceService namespaces,
      ProviderStore store,
      ProviderCatchUp catchUp,
      ProviderConfig config,
      AuditLog audit) {
    this.namespaces = namespaces;
    this.store = store;
    this.catchUp = catchUp;
    this.config = config;
    this.audit = audit;
  }

  /** What has the name now, in a namespace that is there. */
  Optional<StoredProvider> read(ProviderKey key) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          namespaces.require(key.namespace());
          return store.find(key);
        });
  }

  /**
   * Records what has the name from now on.
   *
   * @param before what the caller has read
   * @throws SlipwayException {@code conflict} if it is not that any more, {@code provider-invalid}
   *     with {@code limit} if the namespace has no room for one more
   */
  StoredProvider write(ProviderSpec spec, Optional<StoredProvider> before) {
    return committed(
        spec.key(),
        written -> {
          requireUnchanged(spec.key(), before);
          if (before.isEmpty()) {
            requireRoom(spec.key().namespace());
          }
          StoredProvider after = store.save(spec);
          record(spec.key(), before.map(StoredProvider::shown).orElse(null), after.shown());
          written.accept(after);
          return after;
        },
        after -> store.find(spec.key()).filter(row -> row.revision() == after.revision()));
  }

  /**
   * Records that nothing has the name any more.
   *
   * @return the revision of the removal
   * @throws SlipwayException {@code not-found} if nothing had it, {@code precondition-failed}
   */
  long remove(ProviderKey key, ProviderPrecondition precondition) {
    return committed(
        key,
        written -> {
          Optional<StoredProvider> before = store.lock(key);
          precondition.require(before);
          if (before.isEmpty()) {
            throw ProviderService.notFound(key);
          }
          long revision = store.remove(key);
          record(key, before.get().shown(), null);
          written.accept(revision);
          return revision;
        },
        revision -> store.find(key).isEmpty() ? Optional.of(revision) : Optional.empty());
  }

  /** What is written to the database and, besides, to whoever asks when the commit fails. */
  private interface Writing<T> {
    T write(Consumer<T> written);
  }

  private interface Finding<T> {
    Optional<T> find(T written);
  }

  private <T> T committed(ProviderKey key, Writing<T> writing, Finding<T> finding) {
    AtomicReference<@Nullable T> written = new AtomicReference<>();
    try {
      return QuarkusTransaction.requiringNew().call(() -> writing.write(written::set));
    } catch (RuntimeException e) {
      T unsure = written.get();
      if (unsure == null) {
        throw e;
      }
      return readAgain(key, () -> finding.find(unsure)).orElseThrow(() -> e);
    }
  }

  /** A commit that failed may have happened, or happen a moment later: only the row knows. */
  private <T> Optional<T> readAgain(ProviderKey key, Supplier<Optional<T>> finding) {
    Optional<T> found = Optional.empty();
    try {
      found = QuarkusTransaction.requiringNew().call(finding::get);
    } catch (RuntimeException e) {
      LOG.warnf("it is not known yet what the provider %s is", key);
    }
    if (found.isEmpty()) {
      catchUp.later(key);
    }
    return found;
  }

  private void requireUnchanged(ProviderKey key, Optional<StoredProvider> before) {
    Optional<Long> now = store.lock(key).map(StoredProvider::revision);
    if (!now.equals(before.map(StoredProvider::revision))) {
      throw new SlipwayException(
          ErrorCode.CONFLICT,
          "Somebody else has changed the provider %s meanwhile.".formatted(key),
          "Read the provider again, and decide anew.");
    }
  }

  private void requireRoom(String namespace) {
    if (store.countOf(namespace) >= config.maxPerNamespace()) {
      throw new SlipwayException(
              ErrorCode.PROVIDER_INVALID,
              "The namespace %s has %d providers, which are the most."
                  .formatted(namespace, config.maxPerNamespace()),
              "Delete one that nothing is bound to.")
          .with("limit", "slipway.provider.max-per-namespace");
    }
  }

  private void record(
      ProviderKey key, @Nullable ProviderFacts before, @Nullable ProviderFacts after) {
    String action =
        before == null
            ? "provider.created"
            : after == null ? "provider.removed" : "provider.swapped";
    audit.record(action, key.namespace(), key.name(), before, after);
  }
}
