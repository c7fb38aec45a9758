package dev.slipway.route;

import dev.slipway.audit.AuditLog;
import dev.slipway.auth.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Says of each route by whom and when it was made, and of each change who made it. */
@ApplicationScoped
class RouteRecorder {
  private final AuditLog audit;
  private final Actor actor;
  private final Clock clock;

  RouteRecorder(AuditLog audit, Actor actor, Clock clock) {
    this.audit = audit;
    this.actor = actor;
    this.clock = clock;
  }

  RouteEntity newEntity(RouteId id) {
    RouteEntity entity = new RouteEntity();
    entity.id = id;
    entity.createdAt = clock.instant();
    entity.createdBy = actor.name();
    return entity;
  }

  /**
   * Adds the change to the audit, in the caller's transaction.
   *
   * @param before null if the route is new
   * @param after null if it is deleted
   */
  void record(@Nullable Route before, @Nullable Route after) {
    Route either = after == null ? before : after;
    if (either != null) {
      audit.record(action(before, after), either.namespace(), either.name(), before, after);
    }
  }

  private static String action(@Nullable Route before, @Nullable Route after) {
    if (before == null) {
      return "route.created";
    }
    return after == null ? "route.deleted" : "route.changed";
  }
}
