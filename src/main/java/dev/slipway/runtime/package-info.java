/**
 * What is loaded and runs: releases, versions and their guests, invocations and how they end.
 *
 * <p>Terms: a {@link dev.slipway.runtime.FunctionHandle} is the one live reference of a function;
 * it points to a {@link dev.slipway.runtime.LoadedRelease}, which is a release's whole state in
 * memory and never changes. A swap sets the reference once, and only to a higher number; the old
 * release drains and is freed when its last request has left it.
 *
 * <p>Threads: handles are read by event loops and never block; guests run on {@link
 * dev.slipway.runtime.schedule.GuestScheduler}; loading happens on the caller's thread, before
 * anything changes.
 */
@NullMarked
package dev.slipway.runtime;

import org.jspecify.annotations.NullMarked;
