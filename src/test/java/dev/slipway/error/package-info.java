/** Tests of refusals and problems. */
@NullMarked
package dev.slipway.error;

import org.jspecify.annotations.NullMarked;
