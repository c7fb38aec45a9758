/**
 * The {@code slipway} command: makes keys and signs modules without a server, and drives a platform
 * over its control API.
 *
 * <p>Terms: a key file holds one seed and is readable by its owner only; secrets come from and go
 * to key files, never the command line or the terminal; a token may also come by SLIPWAY_TOKEN.
 * Exit codes: 0 done, 1 refused, 2 wrong usage, 3 the platform is unreachable. A problem is printed
 * to the error stream as what happened and why, then how to fix it; never as a stack trace.
 *
 * <p>One thread. Loads no class of Quarkus, so that it starts at once.
 */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
