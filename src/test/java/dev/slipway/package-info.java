/** What the tests of several packages share. */
@NullMarked
package dev.slipway;

import org.jspecify.annotations.NullMarked;
