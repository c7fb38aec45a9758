package dev.slipway.auth;

import java.time.Instant;

/**
 * Who made a change, and when.
 *
 * @param by the caller's name, or {@code system}
 * @param at in the microseconds that the database keeps
 */
public record Stamp(String by, Instant at) {}
