/**
 * Commands that run functions and watch them: invoke, logs, stats, health.
 *
 * <p>What a function has answered goes to standard output as it is; everything about it goes to the
 * error stream. A log that is followed is read by one thread, which opens the stream again when it
 * breaks, after pauses that grow up to a bound, until the function is gone or the caller has
 * enough.
 */
@NullMarked
package dev.slipway.cli.run;

import org.jspecify.annotations.NullMarked;
