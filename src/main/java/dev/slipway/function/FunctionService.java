package dev.slipway.function;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.audit.AuditLog;
import dev.slipway.auth.Actor;
import dev.slipway.auth.Stamp;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.Referrer;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.Name;
import dev.slipway.namespace.NamespaceService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Creates, reads and deletes functions. Any thread. {@link #put} and {@link #delete} have a
 * transaction of their own, because they announce what is committed.
 */
@ApplicationScoped
public class FunctionService {
  private final NamespaceService namespaces;
  private final FunctionRepository functions;
  private final AuditLog audit;
  private final Actor actor;
  private final Event<Object> events;

  FunctionService(
      NamespaceService namespaces,
      FunctionRepository functions,
      AuditLog audit,
      Actor actor,
      Event<Object> events) {
    this.namespaces = namespaces;
    this.functions = functions;
    this.audit = audit;
    this.actor = actor;
    this.events = events;
  }

  /** Creates the function, or changes what is said about it. */
  public Stored<Function> put(String namespace, Name name, FunctionSettings settings) {
    FunctionKey key = new FunctionKey(namespace, name.value());
    Stored<Function> stored = QuarkusTransaction.requiringNew().call(() -> store(key, settings));
    if (stored.created()) {
      events.fire(new FunctionCreated(key));
    }
    return stored;
  }

  /**
   * The function of this name.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  @Transactional
  public Function require(FunctionKey key) {
    return functions.findByIdOptional(FunctionId.of(key)).orElseThrow(key::notFound).toFunction();
  }

  /** The functions of a namespace, by name. */
  @Transactional
  public Page<Function> list(String namespace, PageRequest request) {
    namespaces.require(namespace);
    return Page.of(
        functions.page(namespace, request).stream().map(FunctionEntity::toFunction).toList(),
        request,
        Function::name);
  }

  /** Every function there is, for a start. */
  @Transactional
  public List<Function> all() {
    return functions.listAll().stream().map(FunctionEntity::toFunction).toList();
  }

  /**
   * The function as it is now; nobody else changes it until the caller's transaction ends.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Function lock(FunctionKey key) {
    return functions.lock(key).orElseThrow(key::notFound).toFunction();
  }

  /** Points a {@link #lock}ed function to a release that was written in the same transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void pointTo(FunctionKey key, int release) {
    functions.findById(FunctionId.of(key)).currentRelease = release;
  }

  /**
   * Deletes a function with its versions and releases; it stops serving at once.
   *
   * @throws SlipwayException {@code in-use} if a route leads to it
   */
  public void delete(FunctionKey key) {
    QuarkusTransaction.requiringNew().run(() -> remove(key));
    events.fire(new FunctionDeleted(key));
  }

  private Stored<Function> store(FunctionKey key, FunctionSettings settings) {
    namespaces.require(key.namespace());
    return functions
        .findByIdOptional(FunctionId.of(key))
        .map(entity -> new Stored<>(change(entity, settings), false))
        .orElseGet(() -> new Stored<>(create(key, settings), true));
  }

  private Function create(FunctionKey key, FunctionSettings settings) {
    FunctionEntity entity = new FunctionEntity();
    entity.id = FunctionId.of(key);
    entity.description = settings.description();
    Stamp stamp = actor.stamp();
    entity.createdAt = stamp.at();
    entity.createdBy = stamp.by();
    functions.persist(entity);
    audit.record("function.created", key.namespace(), key.name(), null, entity.toFunction());
    return entity.toFunction();
  }

  private Function change(FunctionEntity entity, FunctionSettings settings) {
    Function before = entity.toFunction();
    entity.description = settings.description();
    audit.record(
        "function.changed", before.namespace(), before.name(), before, entity.toFunction());
    return entity.toFunction();
  }

  private void remove(FunctionKey key) {
    FunctionEntity entity = functions.lock(key).orElseThrow(key::notFound);
    audit.record("function.deleted", key.namespace(), key.name(), entity.toFunction(), null);
    try {
      functions.delete(entity);
      functions.flush();
    } catch (ConstraintViolationException e) {
      throw Referrer.of(e).map(referrer -> inUse(key, referrer)).orElseThrow(() -> e);
    }
  }

  private static SlipwayException inUse(FunctionKey key, Referrer referrer) {
    return new SlipwayException(
            ErrorCode.IN_USE,
            "The function %s is used by %s.".formatted(key, referrer.table()),
            "Delete its %s first.".formatted(referrer.table()))
        .with("function", key.toString())
        .with("usedBy", referrer.table());
  }
}
