/** Tests of the waPC ABI on the real engine. */
@NullMarked
package dev.slipway.guest.wasi;

import org.jspecify.annotations.NullMarked;
