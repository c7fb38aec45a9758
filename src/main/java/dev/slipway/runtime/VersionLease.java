package dev.slipway.runtime;

import dev.slipway.engine.Limits;

/**
 * A version that stays loaded until the lease ends.
 *
 * @param end gives it back; called once
 */
record VersionLease(
    FunctionHandle function,
    LoadedVersion version,
    Limits limits,
    ServedBy servedBy,
    Runnable end) {
  static VersionLease of(FunctionHandle function, LoadedRelease release, LoadedVersion version) {
    ServedBy servedBy = new ServedBy(version.number(), release.number());
    return new VersionLease(function, version, release.limits(), servedBy, release::leave);
  }
}
