/** Tests of the waPC ABI on the real engine. */
@NullMarked
package dev.slipway.guest.wapc;

import org.jspecify.annotations.NullMarked;
