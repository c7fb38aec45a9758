package dev.slipway.events;

import dev.slipway.audit.ChangeRecorded;
import java.time.Instant;

/**
 * The event {@code change}: what the audit has recorded, without the state before and after.
 *
 * @param at when it was made; it is told once it is committed
 * @param actor who made it
 * @param action such as {@code issuer.revoked}
 * @param subject what was changed
 */
public record ChangeEvent(Instant at, String actor, String action, String subject)
    implements NamespaceEvent {
  static ChangeEvent of(ChangeRecorded change) {
    return new ChangeEvent(change.at(), change.actor(), change.action(), change.subject());
  }
}
