/**
 * The WebAssembly binary format: sections, imports, exports, custom sections, and rewriting of
 * memory and table maxima. Pure: no state, no I/O; every length is checked against the bytes that
 * are really there before it is believed. Source: WebAssembly Core Specification 2.0, chapter 5.
 */
@NullMarked
package dev.slipway.wasm;

import org.jspecify.annotations.NullMarked;
