package dev.slipway.runtime;

import dev.slipway.namespace.IssuerRevoked;
import dev.slipway.namespace.IssuerService;
import dev.slipway.namespace.IssuerTrusted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which issuers of loaded versions are trusted now; follows the namespaces' decisions at once. */
@ApplicationScoped
public class IssuerTrusts {
  private record Key(String namespace, String issuer) {}

  private final ConcurrentMap<Key, IssuerTrust> trusts = new ConcurrentHashMap<>();
  private final IssuerService issuers;

  IssuerTrusts(IssuerService issuers) {
    this.issuers = issuers;
  }

  /** The same object for every version of this issuer in the namespace. */
  IssuerTrust of(String namespace, String issuer) {
    // Read inside: an event that comes meanwhile waits, and then changes what was read.
    return trusts.computeIfAbsent(
        new Key(namespace, issuer),
        key -> new IssuerTrust(issuers.isTrusted(key.namespace, key.issuer)));
  }

  void revoked(@Observes IssuerRevoked event) {
    readAgain(new Key(event.namespace(), event.accountKey()));
  }

  void trusted(@Observes IssuerTrusted event) {
    readAgain(new Key(event.namespace(), event.accountKey()));
  }

  /** Two decisions may be announced in the other order, so what counts is what is recorded. */
  private void readAgain(Key key) {
    trusts.computeIfPresent(
        key,
        (same, trust) -> {
          trust.set(issuers.isTrusted(key.namespace, key.issuer));
          return trust;
        });
  }
}
