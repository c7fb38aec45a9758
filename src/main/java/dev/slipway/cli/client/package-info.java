/**
 * A client of the control API over REST: where the platform is, who calls, and what a refusal is.
 * One thread.
 */
@NullMarked
package dev.slipway.cli.client;

import org.jspecify.annotations.NullMarked;
