package dev.slipway.audit;

import java.time.Instant;

/**
 * A change was made in a namespace, without the state before and after. Fired in its transaction:
 * observe it {@code AFTER_SUCCESS}, or it may never have happened.
 *
 * @param actor who made it
 * @param action such as {@code issuer.revoked}
 * @param subject what was changed
 */
public record ChangeRecorded(
    String namespace, Instant at, String actor, String action, String subject) {}
