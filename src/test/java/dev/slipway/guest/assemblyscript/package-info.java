/** Tests of what AssemblyScript imports. */
@NullMarked
package dev.slipway.guest.assemblyscript;

import org.jspecify.annotations.NullMarked;
