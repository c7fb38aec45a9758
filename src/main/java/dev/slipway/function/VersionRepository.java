package dev.slipway.function;

import dev.slipway.api.PageRequest;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionEntity, VersionId> {
  /** Of one function, newest first. */
  List<VersionEntity> page(FunctionKey key, PageRequest request) {
    int below = request.after().map(VersionRepository::number).orElse(Integer.MAX_VALUE);
    return find(
            "id.namespace = ?1 and id.function = ?2 and id.number < ?3 order by id.number desc",
            key.namespace(),
            key.name(),
            below)
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

  private static int number(String after) {
    try {
      return Integer.parseInt(after);
    } catch (NumberFormatException e) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The query parameter after is no version's number.",
              "Give it the next of the page before.")
          .with("field", "after");
    }
  }
}
