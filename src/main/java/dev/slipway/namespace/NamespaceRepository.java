package dev.slipway.namespace;

import dev.slipway.api.PageRequest;
import dev.slipway.auth.Reach;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class NamespaceRepository implements PanacheRepositoryBase<NamespaceEntity, String> {
  /** By name, those within reach. */
  List<NamespaceEntity> page(PageRequest request, Reach reach) {
    String after = request.after().orElse("");
    PanacheQuery<NamespaceEntity> query =
        switch (reach) {
          case Reach.Everywhere everywhere -> find("name > ?1 order by name", after);
          case Reach.Only only ->
              find("name > ?1 and name in ?2 order by name", after, only.namespaces());
        };
    return query.page(0, request.rows()).list();
  }
}
