package dev.slipway.guest;

import dev.slipway.contract.ContractId;
import java.time.Instant;
import java.util.Set;

/**
 * What a module's claims tell about how its guest is spoken to.
 *
 * @param issuedAt when the token was made: with which SDKs of its time the module may be built
 * @param contracts the capabilities that it names
 */
public record GuestClaims(Instant issuedAt, Set<ContractId> contracts) {
  public GuestClaims {
    contracts = Set.copyOf(contracts);
  }

  /** Whether one of them is a contract whose payloads every dialect describes. */
  boolean nameKnownContract() {
    return contracts.stream().anyMatch(ContractId::isKnown);
  }
}
