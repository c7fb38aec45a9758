package dev.slipway.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param id rises with every entry
 * @param at when it was made
 * @param namespace where; absent when it concerned none
 * @param actor who made it
 * @param action such as {@code issuer.revoked}
 * @param subject what was changed
 * @param before its state until then; absent when it was created
 * @param after its state since; absent when it was deleted
 */
public record AuditEntry(
    long id,
    Instant at,
    @Nullable String namespace,
    String actor,
    String action,
    String subject,
    @Nullable Map<String, Object> before,
    @Nullable Map<String, Object> after) {}
