package dev.slipway.function;

import dev.slipway.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionEntity, VersionId> {
  /** Of one function, newest first. */
  List<VersionEntity> page(FunctionKey key, PageRequest request) {
    return find(
            "id.namespace = ?1 and id.function = ?2 and id.number < ?3 order by id.number desc",
            key.namespace(),
            key.name(),
            (int) Math.min(Integer.MAX_VALUE, request.below(Integer.MAX_VALUE)))
        .page(0, request.rows())
        .list();
  }

  Optional<VersionEntity> newest(FunctionKey key) {
    return find(
            "id.namespace = ?1 and id.function = ?2 order by id.number desc",
            key.namespace(),
            key.name())
        .firstResultOptional();
  }
}
