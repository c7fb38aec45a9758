/** The ABI {@code exports}: exported functions whose parameters and results are numbers. */
@NullMarked
package dev.slipway.guest.exports;

import org.jspecify.annotations.NullMarked;
