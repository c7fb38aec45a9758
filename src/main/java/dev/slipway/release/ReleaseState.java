package dev.slipway.release;

import dev.slipway.engine.Limits;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole state of a function: all that a release carries, and a rollback restores.
 *
 * @param targets distinct versions; empty if the function serves nothing
 * @param bindings absent in what was stored before there were any
 */
public record ReleaseState(
    List<Target> targets,
    Limits limits,
    Instances instances,
    Environment environment,
    Bindings bindings) {
  /** More versions at once than anybody compares. */
  private static final int MAX_TARGETS = 32;

  public ReleaseState {
    targets = List.copyOf(targets);
    bindings = bindings == null ? Bindings.NONE : bindings;
    Set<Integer> versions = new HashSet<>();
    for (Target target : targets) {
      if (!versions.add(target.version())) {
        throw invalid("Version %d is named twice.".formatted(target.version()));
      }
    }
    if (targets.size() > MAX_TARGETS) {
      throw invalid("The release has %d targets, over %d.".formatted(targets.size(), MAX_TARGETS));
    }
  }

  /** The state of a function that was never released. */
  static ReleaseState initial(Limits defaults) {
    return new ReleaseState(List.of(), defaults, Instances.FRESH, Environment.EMPTY, Bindings.NONE);
  }

  /** This state with what the request names in its place. */
  ReleaseState with(ReleaseRequest request, Limits defaults) {
    return new ReleaseState(
        request.targets(),
        request.limits().map(named -> named.over(defaults)).orElse(limits),
        request.instances().orElse(instances),
        request.environment().orElse(environment),
        bindings);
  }

  ReleaseState with(Bindings changed) {
    return new ReleaseState(targets, limits, instances, environment, changed);
  }

  boolean servesSame(ReleaseState other) {
    return Set.copyOf(targets).equals(Set.copyOf(other.targets));
  }

  Set<Integer> versions() {
    return targets.stream().map(Target::version).collect(Collectors.toUnmodifiableSet());
  }

  private static SlipwayException invalid(String reason) {
    return new SlipwayException(
        ErrorCode.INVALID_REQUEST, reason, "Name each version once, with its weight.");
  }
}
