package dev.slipway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @Schema(type = SchemaType.OBJECT) @Nullable JsonNode before,
    @Schema(type = SchemaType.OBJECT) @Nullable JsonNode after) {}
