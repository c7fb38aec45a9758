package dev.slipway.runtime;

import dev.slipway.engine.Limits;
import dev.slipway.function.FunctionKey;

/**
 * A version that stays loaded until the lease ends.
 *
 * @param end gives it back; called once
 */
record VersionLease(
    FunctionKey function, LoadedVersion version, Limits limits, ServedBy servedBy, Runnable end) {
  static VersionLease of(FunctionKey function, LoadedRelease release, LoadedVersion version) {
    ServedBy servedBy = new ServedBy(version.number(), release.number());
    return new VersionLease(function, version, release.limits(), servedBy, release::leave);
  }
}
