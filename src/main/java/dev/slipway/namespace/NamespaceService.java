package dev.slipway.namespace;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.audit.AuditLog;
import dev.slipway.auth.Actor;
import dev.slipway.auth.Reach;
import dev.slipway.auth.Stamp;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.Referrer;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;

/** Creates, reads and deletes namespaces. Any thread. */
@ApplicationScoped
@Transactional
public class NamespaceService {
  /** What the audit calls the end of a namespace. */
  public static final String DELETED = "namespace.deleted";

  private final NamespaceRepository namespaces;
  private final LimitPolicy limits;
  private final AuditLog audit;
  private final Actor actor;

  NamespaceService(
      NamespaceRepository namespaces, LimitPolicy limits, AuditLog audit, Actor actor) {
    this.namespaces = namespaces;
    this.limits = limits;
    this.audit = audit;
    this.actor = actor;
  }

  /**
   * Creates the namespace, or changes what is said about it.
   *
   * @throws SlipwayException {@code invalid-request} with {@code limit} if the platform does not
   *     give one of its limits
   */
  public Stored<Namespace> put(Name name, NamespaceSettings settings) {
    settings
        .limits()
        .map(named -> named.over(limits.range().defaults()))
        .ifPresent(all -> limits.require(all, ErrorCode.INVALID_REQUEST));
    return namespaces
        .findByIdOptional(name.value())
        .map(entity -> new Stored<>(change(entity, settings), false))
        .orElseGet(() -> new Stored<>(create(name, settings), true));
  }

  /**
   * The namespace of this name.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  public Namespace require(String name) {
    return find(name).toNamespace();
  }

  /** The namespaces within reach, by name. */
  public Page<Namespace> list(PageRequest request, Reach reach) {
    return Page.of(
        namespaces.page(request, reach).stream().map(NamespaceEntity::toNamespace).toList(),
        request,
        Namespace::name);
  }

  /**
   * Deletes a namespace that nothing refers to.
   *
   * @throws SlipwayException {@code in-use} with {@code usedBy} if anything does
   */
  public void delete(String name) {
    NamespaceEntity entity = find(name);
    if (name.equals(Namespace.DEFAULT)) {
      throw new SlipwayException(
          ErrorCode.IN_USE,
          "The namespace default is always there.",
          "Delete what it contains instead.");
    }
    audit.record(DELETED, name, name, entity.toNamespace(), null);
    try {
      namespaces.delete(entity);
      namespaces.flush();
    } catch (ConstraintViolationException e) {
      throw Referrer.of(e).map(referrer -> inUse(name, referrer)).orElseThrow(() -> e);
    }
  }

  private NamespaceEntity find(String name) {
    return namespaces
        .findByIdOptional(name)
        .orElseThrow(() ->
            new SlipwayException(
                    ErrorCode.NOT_FOUND,
                    "There is no namespace '%s'.".formatted(name),
                    "Correct the name, or have an admin create it.")
                .with("namespace", name));
  }

  private Namespace create(Name name, NamespaceSettings settings) {
    Stamp stamp = actor.stamp();
    NamespaceEntity entity = new NamespaceEntity();
    entity.name = name.value();
    describe(entity, settings);
    entity.createdAt = stamp.at();
    entity.createdBy = stamp.by();
    namespaces.persist(entity);
    audit.record("namespace.created", entity.name, entity.name, null, entity.toNamespace());
    return entity.toNamespace();
  }

  private Namespace change(NamespaceEntity entity, NamespaceSettings settings) {
    Namespace before = entity.toNamespace();
    describe(entity, settings);
    audit.record("namespace.changed", entity.name, entity.name, before, entity.toNamespace());
    return entity.toNamespace();
  }

  private static void describe(NamespaceEntity entity, NamespaceSettings settings) {
    entity.description = settings.description();
    entity.limits = settings.limits().map(LimitsJson::write).orElse(null);
  }

  private static SlipwayException inUse(String name, Referrer referrer) {
    return new SlipwayException(
            ErrorCode.IN_USE,
            "The namespace %s still has %s.".formatted(name, referrer.table()),
            "Delete its %s first.".formatted(referrer.table()))
        .with("namespace", name)
        .with("usedBy", referrer.table());
  }
}
