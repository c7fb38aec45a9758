package dev.slipway.route;

import dev.slipway.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class RouteRepository implements PanacheRepositoryBase<RouteEntity, RouteId> {
  /** Names the lock of all writers of routes; any number that no other lock has. */
  private static final long WRITERS = 0x526f757465734cL;

  /** Of one namespace, by name. */
  List<RouteEntity> page(String namespace, PageRequest request) {
    return find(
            "id.namespace = ?1 and id.name > ?2 order by id.name",
            namespace,
            request.after().orElse(""))
        .page(0, request.rows())
        .list();
  }

  /**
   * Lets one writer at a time go on, until its transaction ends: whether two routes are in conflict
   * depends on rows that neither of two writers at once would see.
   */
  void lockWrites() {
    getEntityManager()
        .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
        .setParameter(1, WRITERS)
        .getSingleResult();
  }
}
