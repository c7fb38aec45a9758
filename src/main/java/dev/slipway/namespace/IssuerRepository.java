package dev.slipway.namespace;

import dev.slipway.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class IssuerRepository implements PanacheRepositoryBase<IssuerEntity, IssuerId> {
  /** Of one namespace, by key. */
  List<IssuerEntity> page(String namespace, PageRequest request) {
    return find(
            "id.namespace = ?1 and id.accountKey > ?2 order by id.accountKey",
            namespace,
            request.after().orElse(""))
        .page(0, request.rows())
        .list();
  }
}
