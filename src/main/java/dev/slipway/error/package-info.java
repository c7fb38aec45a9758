/** Errors. */
@NullMarked
package dev.slipway.error;

import org.jspecify.annotations.NullMarked;
