package dev.slipway.module;

import dev.slipway.contract.Dialect;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A stored module, without its bytes.
 *
 * @param size bytes
 * @param exports the functions that can be called by name, with their types; only for the ABI
 *     {@code exports}
 */
public record Module(
    Digest digest,
    long size,
    ClaimsView claims,
    String abi,
    Optional<Dialect> dialect,
    Map<String, String> exports,
    Instant createdAt,
    String createdBy) {}
