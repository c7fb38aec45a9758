/** Tests of the ABI exports on the real engine. */
@NullMarked
package dev.slipway.guest.exports;

import org.jspecify.annotations.NullMarked;
