package dev.slipway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.auth.Actor;
import dev.slipway.auth.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and reads the record of changes. Any thread. */
@ApplicationScoped
public class AuditLog {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final AuditRepository entries;
  private final Actor actor;
  private final ObjectMapper json;
  private final Event<ChangeRecorded> changes;

  AuditLog(AuditRepository entries, Actor actor, ObjectMapper json, Event<ChangeRecorded> changes) {
    this.entries = entries;
    this.actor = actor;
    this.json = json;
    this.changes = changes;
  }

  /**
   * Adds an entry to the caller's transaction, which must be there, and fires it as {@link
   * ChangeRecorded} if it is of a namespace.
   *
   * @param action {@code <noun>.<past participle>}
   * @param namespace where the change was made, if in one
   * @param subject what was changed
   * @param before its state until now, an object as the API shows it, so without secrets; null if
   *     created
   * @param after its state from now on, likewise; null if deleted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String action,
      @Nullable String namespace,
      String subject,
      @Nullable Object before,
      @Nullable Object after) {
    Stamp stamp = actor.stamp();
    AuditEntity entity = new AuditEntity();
    entity.at = stamp.at();
    entity.namespace = namespace;
    entity.actor = stamp.by();
    entity.action = action;
    entity.subject = subject;
    entity.before = write(before);
    entity.after = write(after);
    entries.persist(entity);
    if (namespace != null) {
      changes.fire(new ChangeRecorded(namespace, stamp.at(), stamp.by(), action, subject));
    }
  }

  /** Entries of all namespaces and of none, newest first. */
  @Transactional
  public Page<AuditEntry> list(PageRequest request) {
    return page(entries.newest(request.below(Long.MAX_VALUE), request.rows()), request);
  }

  /** Entries of one namespace, newest first; it may be deleted long since. */
  @Transactional
  public Page<AuditEntry> list(String namespace, PageRequest request) {
    return page(entries.newest(namespace, request.below(Long.MAX_VALUE), request.rows()), request);
  }

  private Page<AuditEntry> page(List<AuditEntity> rows, PageRequest request) {
    return Page.of(
        rows.stream().map(this::entry).toList(), request, entry -> Long.toString(entry.id()));
  }

  private AuditEntry entry(AuditEntity entity) {
    return new AuditEntry(
        entity.id,
        entity.at,
        entity.namespace,
        entity.actor,
        entity.action,
        entity.subject,
        read(entity.before),
        read(entity.after));
  }

  private @Nullable String write(@Nullable Object state) {
    try {
      return state == null ? null : json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A state of the audit is no JSON value", e);
    }
  }

  private @Nullable Map<String, Object> read(@Nullable String state) {
    try {
      return state == null ? null : json.readValue(state, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A state of the audit is no JSON text", e);
    }
  }
}
