/**
 * The engine port on the Java binding wasmtime-java 0.19.0 (JNI, wasmtime 7.0.1), for machines on
 * which libwasmtime cannot be had.
 *
 * <p>Terms: a <em>store</em> owns instances and host functions; the <em>maxima</em> are what a
 * module's memories and tables may grow to; <em>code</em> is a module compiled for some maxima.
 *
 * <p>What the binding asks for, and where it is honoured:
 *
 * <ul>
 *   <li>A host function costs a compiled trampoline: {@code GuestStore} makes each once, and serves
 *       many instances of one module, one after the other.
 *   <li>What an instance had is freed only with its store: {@code StorePool} retires stores.
 *   <li>There is no limiter: maxima are written into the module before it is compiled.
 *   <li>The binding locks an engine while it compiles, and a module while it makes an instance:
 *       {@code BindingEngine} uses a handle of its own for each, so that the clock never waits, and
 *       start sections become exports, so that no guest code runs under a lock.
 *   <li>Host calls leak JNI references until the outermost call has returned: they are capped.
 *   <li>The binding takes text for a module: only the binary format gets so far.
 *   <li>Traps come without their frames, unless a host function threw them.
 * </ul>
 *
 * <p>Threads: the engine and its modules may be used by any thread; an instance by one at a time.
 */
@NullMarked
package dev.slipway.engine.wasmtimejava;

import org.jspecify.annotations.NullMarked;
