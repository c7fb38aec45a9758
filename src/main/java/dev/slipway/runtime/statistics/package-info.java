/**
 * Counts and latencies of a function's invocations: since the process started, and within windows
 * that end now.
 *
 * <p>Whoever ends an invocation adds to counters that only grow, striped so that threads do not
 * wait for each other. A clock takes the difference at each step and keeps the steps of the longest
 * window; a window is the sum of its last steps and of what came since. So what a window costs is
 * paid by the clock and the reader, and never by a request.
 *
 * <p>Pure: no container, no configuration, the time is given. All types may be used by any thread.
 */
@NullMarked
package dev.slipway.runtime.statistics;

import org.jspecify.annotations.NullMarked;
