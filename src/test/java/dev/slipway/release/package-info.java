/** Tests of releases and the swap. */
@NullMarked
package dev.slipway.release;

import org.jspecify.annotations.NullMarked;
