package dev.slipway.events;

import dev.slipway.runtime.schedule.ScheduleFigures;

/**
 * The schedule of the whole platform at a moment.
 *
 * @param slots in which guests may run
 * @param running guests in a slot
 * @param longRunning guests that have run for long and go on beside the slots
 * @param waiting guests in host calls that wait
 * @param queued invocations that have not begun
 */
public record ScheduleCounts(int slots, int running, int longRunning, int waiting, int queued) {
  static ScheduleCounts of(int slots, ScheduleFigures figures) {
    return new ScheduleCounts(
        slots, figures.running(), figures.longRunning(), figures.waiting(), figures.queued());
  }
}
