/** Fixtures that make live functions of real guests. */
@NullMarked
package dev.slipway.runtime;

import org.jspecify.annotations.NullMarked;
