package dev.slipway.runtime;

import dev.slipway.contract.Dialect;
import dev.slipway.guest.Guest;
import java.util.Optional;

/**
 * A version that can be invoked.
 *
 * @param dialect empty for guests whose payloads no contract describes
 * @param trust whether its issuer is trusted now
 */
record LoadedVersion(
    int number, Guest guest, Optional<Dialect> dialect, VersionClaims claims, IssuerTrust trust) {
  /** The same version, called through another guest of the same code. */
  LoadedVersion with(Guest other) {
    return new LoadedVersion(number, other, dialect, claims, trust);
  }
}
