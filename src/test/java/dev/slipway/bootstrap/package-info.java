/** Tests of the start. */
@NullMarked
package dev.slipway.bootstrap;

import org.jspecify.annotations.NullMarked;
