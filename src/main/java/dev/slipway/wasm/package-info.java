/**
 * The WebAssembly binary format: sections, imports, exports, custom sections, and rewriting of
 * memory and table maxima. Source: WebAssembly Core Specification 3.0, chapter 5.
 *
 * <p>Terms: a module's outline ({@link dev.slipway.wasm.WasmModule}) says where its sections are
 * and what they declare; code, elements and data are left to the engine. Depth 0 is the file's own
 * list of sections; a module inside of a component or of a custom section is not looked into.
 *
 * <p>Pure: no state, no I/O; any thread. Every length and count is checked against the bytes that
 * are really there before it is believed, so the work and the memory are in the order of the file's
 * size, whatever it claims. What is not well-formed is refused with {@code check=container}.
 */
@NullMarked
package dev.slipway.wasm;

import org.jspecify.annotations.NullMarked;
