/** Tests of the contracts and their dialects. */
@NullMarked
package dev.slipway.contract;

import org.jspecify.annotations.NullMarked;
