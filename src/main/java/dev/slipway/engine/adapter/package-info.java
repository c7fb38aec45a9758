/**
 * What every adapter of the engine port needs, once: the books of native handles, who may enter or
 * free what, the clock that interrupts guests, and how failures are worded.
 *
 * <p>Nothing here knows an engine; only adapters use it.
 */
@NullMarked
package dev.slipway.engine.adapter;

import org.jspecify.annotations.NullMarked;
