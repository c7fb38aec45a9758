/**
 * Broken modules against the real platform: guests are mutated, signed, uploaded and invoked. Every
 * input follows from a seed and its number, so that a finding can be made again.
 */
@NullMarked
package dev.slipway.fuzz;

import org.jspecify.annotations.NullMarked;
