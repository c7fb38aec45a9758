/**
 * What followers of anything have in common: there are so many at most, one thread serves them all,
 * and nobody is told more than was asked for.
 *
 * <p>Guarantees: whatever is told, is told on the followers' thread, one thing at a time; who makes
 * news only wakes it and never waits.
 */
@NullMarked
package dev.slipway.follow;

import org.jspecify.annotations.NullMarked;
