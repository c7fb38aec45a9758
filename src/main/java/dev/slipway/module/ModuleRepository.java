package dev.slipway.module;

import dev.slipway.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ModuleRepository implements PanacheRepositoryBase<ModuleEntity, ModuleId> {
  /** Of one namespace, by digest. */
  List<ModuleEntity> page(String namespace, PageRequest request) {
    return find(
            "id.namespace = ?1 and id.digest > ?2 order by id.digest",
            namespace,
            request.after().orElse(""))
        .page(0, request.rows())
        .list();
  }
}
