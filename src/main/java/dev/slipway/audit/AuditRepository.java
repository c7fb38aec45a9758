package dev.slipway.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AuditRepository implements PanacheRepository<AuditEntity> {
  /** Newest first, below an id. */
  List<AuditEntity> newest(long below, int rows) {
    return find("id < ?1 order by id desc", below).page(0, rows).list();
  }

  /** The same of one namespace. */
  List<AuditEntity> newest(String namespace, long below, int rows) {
    return find(
            "namespace = :namespace and id < :below order by id desc",
            Parameters.with("namespace", namespace).and("below", below))
        .page(0, rows)
        .list();
  }
}
