/** Tests of modules: their checks, their store, and what bad uploads get. */
@NullMarked
package dev.slipway.module;

import org.jspecify.annotations.NullMarked;
