package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.Version;
import dev.slipway.function.VersionService;
import dev.slipway.runtime.InstanceRules;
import dev.slipway.runtime.ReleaseBounds;
import dev.slipway.runtime.ReleasePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes of a state the plan by which the runtime loads it. */
@ApplicationScoped
class ReleasePlanner {
  private final VersionService versions;

  private final InstanceRules instanceRules;

  ReleasePlanner(VersionService versions, InstanceRules instanceRules) {
    this.versions = versions;
    this.instanceRules = instanceRules;
  }

  /**
   * The plan of a state.
   *
   * @throws SlipwayException {@code release-invalid} if a version does not exist
   */
  ReleasePlan plan(FunctionKey key, int number, ReleaseState state) {
    List<ReleasePlan.Share> shares =
        state.targets().stream()
            .map(target -> new ReleasePlan.Share(version(key, target), target.weight()))
            .toList();
    Instances instances = state.instances();
    ReleaseBounds bounds =
        new ReleaseBounds(
            state.limits(),
            instances.maxConcurrency().orElseGet(instanceRules::defaultConcurrency),
            state.environment().variables());
    return new ReleasePlan(
        key, number, shares, bounds, instances.instancePolicy(), state.bindings().plan());
  }

  List<Version> versions(FunctionKey key, ReleaseState state) {
    return state.targets().stream().map(target -> version(key, target)).toList();
  }

  private Version version(FunctionKey key, Target target) {
    try {
      return versions.require(key, target.version());
    } catch (SlipwayException e) {
      if (e.code() != ErrorCode.NOT_FOUND) {
        throw e;
      }
      throw new SlipwayException(
              ErrorCode.RELEASE_INVALID,
              "The function %s has no version %d.".formatted(key, target.version()),
              "Name versions that exist: GET .../versions.")
          .with("version", target.version());
    }
  }
}
