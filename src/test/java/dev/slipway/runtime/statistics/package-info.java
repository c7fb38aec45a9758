/** Tests of counting and measuring, with a clock made by hand. */
@NullMarked
package dev.slipway.runtime.statistics;

import org.jspecify.annotations.NullMarked;
