/**
 * What happens in a namespace, told to who follows it: changes as they are committed, statistics
 * each second, health when it changes.
 *
 * <p>Guarantees: all followers are served by one thread; the figures of a namespace are read once
 * in an interval, however many follow it, and no guest is called and no database asked for them. A
 * follower that reads slowly misses statistics but no change; if too many changes wait for it, it
 * is ended. Events hold no state before or after, so no secrets.
 */
@NullMarked
package dev.slipway.events;

import org.jspecify.annotations.NullMarked;
