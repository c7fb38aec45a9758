/** Tests of WASI preview 1 and of commands, on real engines. */
@NullMarked
package dev.slipway.guest.wasi;

import org.jspecify.annotations.NullMarked;
