package dev.slipway.runtime.schedule;

/**
 * What the schedule holds at a moment.
 *
 * @param running guests in a running slot
 * @param longRunning guests that have run for long and go on
 * @param waiting guests in host calls that wait
 * @param queued tasks that have not begun
 */
public record ScheduleFigures(int running, int longRunning, int waiting, int queued) {}
