package dev.slipway.runtime;

import dev.slipway.lifetime.Lifetime;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A release's whole state in memory. Immutable; it is freed when it is retired and its last request
 * has left.
 */
final class LoadedRelease {
  /** A version and its share of the requests. */
  record Target(LoadedVersion version, int weight) {}

  private final int number;
  private final List<Target> targets;
  private final ReleaseBounds bounds;
  private final ReleaseBindings bindings;
  private final long totalWeight;
  private final Lifetime lifetime;

  /**
   * @param free gives the versions back; runs once, on the thread of the last user
   */
  LoadedRelease(
      int number,
      List<Target> targets,
      ReleaseBounds bounds,
      ReleaseBindings bindings,
      Runnable free) {
    this.number = number;
    this.targets = List.copyOf(targets);
    this.bounds = bounds;
    this.bindings = bindings;
    this.totalWeight = targets.stream().mapToLong(Target::weight).sum();
    this.lifetime = new Lifetime(free);
  }

  int number() {
    return number;
  }

  ReleaseBounds bounds() {
    return bounds;
  }

  ReleaseBindings bindings() {
    return bindings;
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** The versions that it serves. */
  List<LoadedVersion> versions() {
    return targets.stream().map(Target::version).toList();
  }

  /**
   * Picks a version by weight.
   *
   * @param random gives a number from 0 to below its argument
   */
  LoadedVersion pick(LongUnaryOperator random) {
    if (targets.size() == 1) {
      return targets.getFirst().version();
    }
    long point = random.applyAsLong(totalWeight);
    for (Target target : targets) {
      point -= target.weight();
      if (point < 0) {
        return target.version();
      }
    }
    throw new IllegalStateException("a release without targets has no version to pick");
  }

  /** Warm instances that wait for a request. */
  int idleInstances() {
    return targets.stream().mapToInt(target -> target.version().guest().idleInstances()).sum();
  }

  boolean enter() {
    return lifetime.enter();
  }

  void leave() {
    lifetime.leave();
  }

  void retire() {
    lifetime.retire();
  }

  long requests() {
    return lifetime.users();
  }
}
