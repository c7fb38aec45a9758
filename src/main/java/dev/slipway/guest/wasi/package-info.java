/**
 * WASI preview 1 by host functions of our own, the same on every engine, and the ABI {@code
 * wasi-command}: one run of {@code _start} for each HTTP request, as RFC 3875 (CGI/1.1) says.
 *
 * <p>A guest has three streams, arguments, the environment of its release, two clocks and
 * randomness. It has no files and no sockets: {@link dev.slipway.guest.wasi.WasiFunctions} is the
 * table of all functions, served or answered with an error number. Sources: the witx files of
 * {@code wasi_snapshot_preview1} and of {@code wasi_unstable}, the version before it.
 *
 * <p>Terms: a {@link dev.slipway.guest.wasi.WasiProcess} is what WASI keeps of one call of a guest,
 * on the guest's thread; a descriptor is a number that stands for a stream.
 */
@NullMarked
package dev.slipway.guest.wasi;

import org.jspecify.annotations.NullMarked;
