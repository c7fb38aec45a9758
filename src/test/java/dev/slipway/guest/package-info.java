/** Tests of guests: what an upload finds out about a module. */
@NullMarked
package dev.slipway.guest;

import org.jspecify.annotations.NullMarked;
