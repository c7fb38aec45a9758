package dev.slipway.function;

import dev.slipway.contract.Dialect;
import dev.slipway.module.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a function; immutable.
 *
 * @param number 1 for the first
 * @param abi how its module is called, by the id of the ABI
 * @param dialect empty if no contract describes the module's payloads
 * @param issuer the account key that signed the module
 * @param revision of the claims; 0 when they have none
 * @param capabilities as the claims spell them
 * @param callAlias a name by which other guests may call it
 * @param provider whether it serves a contract to other guests
 * @param minimumMemoryBytes the memory that every instance has from the beginning
 * @param expiresAt when the module's token ends
 */
public record Version(
    int number,
    Digest digest,
    String abi,
    Optional<Dialect> dialect,
    String subject,
    String issuer,
    int revision,
    List<String> capabilities,
    Optional<String> callAlias,
    boolean provider,
    long minimumMemoryBytes,
    Optional<Instant> expiresAt,
    Instant createdAt,
    String createdBy) {
  public Version {
    capabilities = List.copyOf(capabilities);
  }
}
