/** Tests of functions and their versions. */
@NullMarked
package dev.slipway.function;

import org.jspecify.annotations.NullMarked;
