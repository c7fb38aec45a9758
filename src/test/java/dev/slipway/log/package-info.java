/** Logs and entries for tests. */
@NullMarked
package dev.slipway.log;

import org.jspecify.annotations.NullMarked;
