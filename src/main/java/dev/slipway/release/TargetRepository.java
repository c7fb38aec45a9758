package dev.slipway.release;

import dev.slipway.function.FunctionKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<TargetEntity, TargetId> {
  void deleteUpTo(FunctionKey key, int release) {
    long _ =
        delete(
            "id.namespace = ?1 and id.function = ?2 and id.release <= ?3",
            key.namespace(),
            key.name(),
            release);
  }
}
