package dev.slipway.events;

import java.time.Duration;
import java.time.Instant;

/**
 * The first event, {@code begin}: every change that is committed from now on is told.
 *
 * @param interval after which the next statistics come
 */
public record EventsBegin(Instant at, Duration interval) implements NamespaceEvent {}
