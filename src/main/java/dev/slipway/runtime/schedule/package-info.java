/**
 * Which guest runs when.
 *
 * <p>Terms: a {@link dev.slipway.runtime.schedule.GuestTask} is one invocation; its {@link
 * dev.slipway.runtime.schedule.Lane} is its function's place in the schedule. A task starts in a
 * running slot, of which there are as many as cores. While it waits in a host call it gives the
 * slot back; once it has run for 20 ms it is a long runner and its slot is free for others. So
 * guests that spin or wait never hold what the quick ones need.
 *
 * <p>{@link dev.slipway.runtime.schedule.Schedule} holds the rules and knows neither threads nor
 * clocks; {@link dev.slipway.runtime.schedule.GuestScheduler} has the one lock and the threads.
 */
@NullMarked
package dev.slipway.runtime.schedule;

import org.jspecify.annotations.NullMarked;
