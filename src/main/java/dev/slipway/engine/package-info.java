/**
 * The engine port: compile a module once, make an instance per invocation, call it, close it.
 *
 * <p>Terms: a {@link dev.slipway.engine.CompiledModule} is linked code that any number of threads
 * may instantiate; an {@link dev.slipway.engine.Instance} is one sandbox, used by one thread at a
 * time; a {@link dev.slipway.engine.HostFunction} is what a guest may import. Time is bounded by a
 * {@link dev.slipway.engine.TimeBudget} that is set before every entry. Only the adapters below
 * this package see an engine's own types; no handle or pointer leaves them.
 *
 * <p>Guests run on platform threads with a stack of at least 2 MiB, never on virtual threads.
 */
@NullMarked
package dev.slipway.engine;

import org.jspecify.annotations.NullMarked;
