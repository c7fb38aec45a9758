package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.Dialect;
import dev.slipway.guest.Guest;
import java.util.Optional;
import java.util.Set;

/**
 * A version that can be invoked.
 *
 * @param dialect empty for guests whose payloads no contract describes
 * @param claimed the capabilities that the module's claims name
 * @param trust whether its issuer is trusted now
 */
record LoadedVersion(
    int number,
    Guest guest,
    Optional<Dialect> dialect,
    Set<ContractId> claimed,
    IssuerTrust trust) {
  LoadedVersion {
    claimed = Set.copyOf(claimed);
  }

  /** The same version, called through another guest of the same code. */
  LoadedVersion with(Guest other) {
    return new LoadedVersion(number, other, dialect, claimed, trust);
  }
}
