package dev.slipway.function;

import dev.slipway.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FunctionRepository implements PanacheRepositoryBase<FunctionEntity, FunctionId> {
  /** Of one namespace, by name. */
  List<FunctionEntity> page(String namespace, PageRequest request) {
    return find(
            "id.namespace = ?1 and id.name > ?2 order by id.name",
            namespace,
            request.after().orElse(""))
        .page(0, request.rows())
        .list();
  }

  /** The function as it is now, locked until the transaction ends. */
  Optional<FunctionEntity> lock(FunctionKey key) {
    return findByIdOptional(FunctionId.of(key), LockModeType.PESSIMISTIC_WRITE);
  }
}
