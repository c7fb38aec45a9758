/** Tests of providers: swaps, removals, breakers, health, secrets. */
@NullMarked
package dev.slipway.capability;

import org.jspecify.annotations.NullMarked;
