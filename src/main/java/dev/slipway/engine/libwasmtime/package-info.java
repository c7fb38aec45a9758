/**
 * The engine port on libwasmtime's C API through {@code java.lang.foreign}.
 *
 * <p>Terms: a <em>store</em> holds one instance and all it owns; a <em>context</em> is the store as
 * most C functions want it; a <em>tick</em> is one step of the engine's epoch, by which running
 * guests are interrupted; <em>scratch</em> is the native memory in which an instance passes values.
 * Every pointer and {@code size_t} travels as a {@code long}, so the adapter needs a 64-bit
 * machine.
 *
 * <p>Threads: the engine and its modules may be used by any thread; an instance by one at a time,
 * which a state that is checked at every entry guards. No more than two guests nest on one thread.
 *
 * <p>Guarantees: no handle or pointer leaves this package; whatever a host function throws becomes
 * a trap before it could reach native code; every native object is counted when it is made and when
 * it is deleted; nothing native is deleted while something still needs it.
 *
 * <p>What guests can make abort the process is kept out of reach: the C API ends the process when
 * it is asked for the kind of a value type that it cannot name, such as {@code v128}, so the
 * proposals that bring such types are off (see {@link EngineFeatures}).
 */
@NullMarked
package dev.slipway.engine.libwasmtime;

import org.jspecify.annotations.NullMarked;
