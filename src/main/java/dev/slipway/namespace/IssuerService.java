package dev.slipway.namespace;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.audit.AuditLog;
import dev.slipway.auth.Actor;
import dev.slipway.auth.Stamp;
import dev.slipway.claims.KeyRole;
import dev.slipway.claims.PublicNkey;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a namespace trusts. Any thread. {@link #put} and {@link #revoke} have a transaction of
 * their own, whatever their caller has, because they announce what is committed.
 */
@ApplicationScoped
public class IssuerService {
  private final NamespaceService namespaces;
  private final IssuerRepository issuers;
  private final AuditLog audit;
  private final Actor actor;
  private final Event<Object> events;

  IssuerService(
      NamespaceService namespaces,
      IssuerRepository issuers,
      AuditLog audit,
      Actor actor,
      Event<Object> events) {
    this.namespaces = namespaces;
    this.issuers = issuers;
    this.audit = audit;
    this.actor = actor;
    this.events = events;
  }

  /**
   * Trusts an issuer from now on, or renames it.
   *
   * @throws SlipwayException {@code invalid-request} if the key is no account's, {@code not-found}
   *     without the namespace
   */
  public Stored<Issuer> put(String namespace, String accountKey, IssuerSettings settings) {
    PublicNkey key = PublicNkey.parse(accountKey, KeyRole.ACCOUNT);
    Stored<Issuer> stored =
        QuarkusTransaction.requiringNew()
            .call(() -> store(new IssuerId(namespace, key.text()), settings));
    if (stored.created()) {
      events.fire(new IssuerTrusted(namespace, key.text()));
    }
    return stored;
  }

  /**
   * Trusts an issuer no more. What it has signed stays stored, and stops.
   *
   * @throws SlipwayException {@code not-found} if it is not trusted
   */
  public void revoke(String namespace, String accountKey) {
    QuarkusTransaction.requiringNew().run(() -> remove(namespace, accountKey));
    events.fire(new IssuerRevoked(namespace, accountKey));
  }

  /**
   * The trusted issuer of this key.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  @Transactional
  public Issuer require(String namespace, String accountKey) {
    return find(namespace, accountKey).toIssuer();
  }

  /**
   * The issuers of a namespace, by key.
   *
   * @throws SlipwayException {@code not-found} without the namespace
   */
  @Transactional
  public Page<Issuer> list(String namespace, PageRequest request) {
    namespaces.require(namespace);
    return Page.of(
        issuers.page(namespace, request).stream().map(IssuerEntity::toIssuer).toList(),
        request,
        Issuer::accountKey);
  }

  /** Whether a namespace trusts this key now. */
  @Transactional
  public boolean isTrusted(String namespace, String accountKey) {
    return issuers.findByIdOptional(new IssuerId(namespace, accountKey)).isPresent();
  }

  private Stored<Issuer> store(IssuerId id, IssuerSettings settings) {
    namespaces.require(id.namespace());
    return issuers
        .findByIdOptional(id)
        .map(entity -> new Stored<>(rename(entity, settings), false))
        .orElseGet(() -> new Stored<>(trust(id, settings), true));
  }

  private Issuer trust(IssuerId id, IssuerSettings settings) {
    Stamp stamp = actor.stamp();
    IssuerEntity entity = new IssuerEntity();
    entity.id = id;
    entity.name = settings.name();
    entity.createdAt = stamp.at();
    entity.createdBy = stamp.by();
    issuers.persist(entity);
    record("issuer.trusted", id, null, entity.toIssuer());
    return entity.toIssuer();
  }

  private Issuer rename(IssuerEntity entity, IssuerSettings settings) {
    Issuer before = entity.toIssuer();
    entity.name = settings.name();
    record("issuer.renamed", entity.id, before, entity.toIssuer());
    return entity.toIssuer();
  }

  private void remove(String namespace, String accountKey) {
    IssuerEntity entity = find(namespace, accountKey);
    issuers.delete(entity);
    record("issuer.revoked", entity.id, entity.toIssuer(), null);
  }

  private IssuerEntity find(String namespace, String accountKey) {
    return issuers
        .findByIdOptional(new IssuerId(namespace, accountKey))
        .orElseThrow(() ->
            new SlipwayException(
                    ErrorCode.NOT_FOUND,
                    "The namespace '%s' does not trust this key.".formatted(namespace),
                    "Correct the key, or have an admin trust it first.")
                .with("namespace", namespace)
                .with("accountKey", accountKey));
  }

  private void record(String action, IssuerId id, @Nullable Issuer before, @Nullable Issuer after) {
    audit.record(action, id.namespace(), id.accountKey(), before, after);
  }
}
