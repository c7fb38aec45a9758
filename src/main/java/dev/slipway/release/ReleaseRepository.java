package dev.slipway.release;

import dev.slipway.function.FunctionKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleaseEntity, ReleaseId> {
  /** Of one function, below a number, newest first. */
  List<ReleaseEntity> below(FunctionKey key, long number, int rows) {
    return find(
            "id.namespace = ?1 and id.function = ?2 and id.number < ?3 order by id.number desc",
            key.namespace(),
            key.name(),
            (int) Math.min(Integer.MAX_VALUE, number))
        .page(0, rows)
        .list();
  }
}
