package dev.slipway.release;

import dev.slipway.auth.Actor;
import dev.slipway.auth.Stamp;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.namespace.DefaultLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The releases in the database, inside the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReleaseStore {
  /** A version that one of so many releases names cannot be deleted. */
  private static final int KEPT_RELEASES = 10;

  private final ReleaseRepository releases;
  private final TargetRepository targets;
  private final ReleaseJson json;
  private final DefaultLimits limits;
  private final Actor actor;

  ReleaseStore(
      ReleaseRepository releases,
      TargetRepository targets,
      ReleaseJson json,
      DefaultLimits limits,
      Actor actor) {
    this.releases = releases;
    this.targets = targets;
    this.json = json;
    this.limits = limits;
    this.actor = actor;
  }

  Optional<Release> find(FunctionKey key, int number) {
    return number == 0
        ? Optional.of(Release.initial(ReleaseState.initial(limits.of(key.namespace()))))
        : releases.findByIdOptional(ReleaseId.of(key, number)).map(this::release);
  }

  Release require(FunctionKey key, int number) {
    return find(key, number)
        .orElseThrow(() ->
            new SlipwayException(
                    ErrorCode.NOT_FOUND,
                    "The function %s has no release %d.".formatted(key, number),
                    "Look into its history: GET .../releases.")
                .with("function", key.toString())
                .with("release", number));
  }

  /** Releases below a number, newest first; release 0 is none of them. */
  List<Release> below(FunctionKey key, long number, int rows) {
    return releases.below(key, number, rows).stream().map(this::release).toList();
  }

  Release add(
      FunctionKey key, int number, ReleaseKind kind, ReleaseState state, @Nullable String reason) {
    ReleaseEntity entity = new ReleaseEntity();
    entity.id = ReleaseId.of(key, number);
    entity.kind = kind.id();
    entity.state = json.write(state);
    entity.reason = reason;
    Stamp stamp = actor.stamp();
    entity.createdAt = stamp.at();
    entity.createdBy = stamp.by();
    releases.persistAndFlush(entity);
    state.targets().forEach(target -> add(key, number, target));
    targets.deleteUpTo(key, number - KEPT_RELEASES);
    return release(entity);
  }

  private void add(FunctionKey key, int number, Target target) {
    TargetEntity entity = new TargetEntity();
    entity.id = new TargetId(key.namespace(), key.name(), number, target.version());
    entity.weight = target.weight();
    targets.persist(entity);
  }

  private Release release(ReleaseEntity entity) {
    return new Release(
        entity.id.number(),
        json.read(entity.state),
        ReleaseKind.of(entity.kind),
        entity.reason,
        entity.createdAt,
        entity.createdBy,
        null);
  }
}
