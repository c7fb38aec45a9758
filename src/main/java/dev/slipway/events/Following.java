package dev.slipway.events;

import java.time.Instant;
import java.util.Optional;

/**
 * What one follower asked for.
 *
 * @param validUntil when its token ends; empty if it does not
 * @param close ends its connection, whether it reads or not
 */
record Following(String namespace, Optional<Instant> validUntil, Runnable close) {}
