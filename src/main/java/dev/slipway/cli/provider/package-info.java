/**
 * Commands for providers: what serves functions, made, swapped and removed live. Secrets come from
 * files or standard input, and are shown nowhere. One thread.
 */
@NullMarked
package dev.slipway.cli.provider;

import org.jspecify.annotations.NullMarked;
