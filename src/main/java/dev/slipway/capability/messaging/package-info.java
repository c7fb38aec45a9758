/**
 * {@code wascc:messaging}: guests publish, ask and are called for what they subscribe to, over a
 * broker that can be exchanged while they do.
 *
 * <p>Terms: a {@link dev.slipway.capability.messaging.Broker} carries messages by their full
 * subjects, {@code slipway.{namespace}.{subject}}; {@link
 * dev.slipway.capability.messaging.Addresses} alone knows that prefix, so guests and brokers never
 * see each other's names. A request waits at an inbox, {@code slipway.{namespace}._INBOX.*}; a
 * client outside of the platform that waits at a subject of its own is known to guests as {@code
 * _REPLY.*} for a while.
 *
 * <p>Guarantees: a message is delivered to each function that subscribes, or to one of those with
 * the same group, at most once, and in no order. A publisher's call has succeeded when the broker
 * has the message, not when somebody has seen it. What a function cannot take is dropped, counted
 * and told in the log.
 *
 * <p>Threads: deliveries run on virtual threads of the attachment, so a slow function holds up
 * neither publishers nor other functions.
 */
@NullMarked
package dev.slipway.capability.messaging;

import org.jspecify.annotations.NullMarked;
