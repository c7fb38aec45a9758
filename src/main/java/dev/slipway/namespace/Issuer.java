package dev.slipway.namespace;

import java.time.Instant;

/**
 * An account key that a namespace trusts.
 *
 * @param accountKey 56 characters that begin with A
 * @param name whose key it is, for people
 * @param createdAt since when it is trusted
 * @param createdBy by whom
 */
public record Issuer(String accountKey, String name, Instant createdAt, String createdBy) {}
