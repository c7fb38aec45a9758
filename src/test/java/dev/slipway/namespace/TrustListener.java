package dev.slipway.namespace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of trust as the runtime does, and looks at once whether it is true. */
@ApplicationScoped
class TrustListener {
  private final List<Record> all = new CopyOnWriteArrayList<>();
  private final List<Boolean> trusted = new CopyOnWriteArrayList<>();
  private final IssuerService issuers;

  TrustListener(IssuerService issuers) {
    this.issuers = issuers;
  }

  void onTrusted(@Observes IssuerTrusted event) {
    all.add(event);
    trusted.add(issuers.isTrusted(event.namespace(), event.accountKey()));
  }

  void onRevoked(@Observes IssuerRevoked event) {
    all.add(event);
    trusted.add(issuers.isTrusted(event.namespace(), event.accountKey()));
  }

  List<Record> all() {
    return all;
  }

  List<Boolean> trustedWhenHeard() {
    return trusted;
  }

  void forget() {
    all.clear();
    trusted.clear();
  }
}
