package dev.slipway.runtime;

import dev.slipway.engine.Limits;
import dev.slipway.function.FunctionKey;
import dev.slipway.guest.Surroundings;
import dev.slipway.runtime.schedule.Lane;

/**
 * A version that stays loaded until the lease ends.
 *
 * @param end gives it back; called once
 */
record VersionLease(
    FunctionHandle handle,
    LoadedVersion version,
    ReleaseBounds bounds,
    ReleaseBindings bindings,
    ServedBy servedBy,
    Runnable end) {
  /** Of a release that was entered: leaves it in the end. */
  static VersionLease of(FunctionHandle handle, LoadedRelease release, LoadedVersion version) {
    ServedBy servedBy = new ServedBy(version.number(), release.number());
    return new VersionLease(
        handle, version, release.bounds(), release.bindings(), servedBy, release::leave);
  }

  /** The same under other bounds. */
  VersionLease with(ReleaseBounds others) {
    return others.equals(bounds)
        ? this
        : new VersionLease(handle, version, others, bindings, servedBy, end);
  }

  FunctionKey function() {
    return handle.key();
  }

  Lane lane() {
    return handle.lane();
  }

  Limits limits() {
    return bounds.limits();
  }

  Surroundings surroundings() {
    return new Surroundings(function().name(), bounds.environment());
  }
}
