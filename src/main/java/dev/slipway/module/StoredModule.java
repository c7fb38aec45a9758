package dev.slipway.module;

import dev.slipway.contract.Dialect;
import dev.slipway.guest.Abi;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A stored module, without its bytes.
 *
 * @param size bytes
 * @param exports the functions that can be called by name, with their types; only for the ABI
 *     {@code exports}
 * @param minimumMemoryBytes the memory that every instance has from the beginning
 */
public record StoredModule(
    Digest digest,
    long size,
    ClaimsView claims,
    String abi,
    Optional<Dialect> dialect,
    Map<String, String> exports,
    long minimumMemoryBytes,
    Instant createdAt,
    String createdBy) {
  /** Whether the payloads of its calls may be encoded in a dialect. */
  public boolean hasDialects() {
    return Abi.of(abi).hasDialects();
  }
}
