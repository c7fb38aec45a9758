package dev.slipway.runtime.schedule;

/**
 * Work for a guest thread. Either {@link #run} or {@link #expire} is called, once, unless it is
 * withdrawn.
 */
public interface GuestTask {
  /** The place of the function that it belongs to. */
  Lane lane();

  /** When it must have begun, by {@link System#nanoTime()}. */
  long startBy();

  /** Runs, on a guest thread; throws nothing. */
  void run(Slot slot);

  /** Ends without having run, because its turn did not come in time. Any thread; never blocks. */
  void expire();
}
