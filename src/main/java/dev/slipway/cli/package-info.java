/**
 * The {@code slipway} command: makes keys, signs modules and looks into them; no server is needed.
 *
 * <p>Terms: a key file holds one seed and is readable by its owner only; secrets come from and go
 * to key files, never the command line, the terminal or the environment. Exit codes: 0 done, 1
 * refused, 2 wrong usage. A problem is printed to the error stream as what happened and why, then
 * how to fix it; never as a stack trace.
 *
 * <p>One thread. Loads no class of Quarkus, so that it starts at once.
 */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
