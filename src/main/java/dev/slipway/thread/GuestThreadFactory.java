package dev.slipway.thread;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes daemon platform threads whose stack has room for a guest, and which take no core from a
 * listener when they wake ({@link BatchPolicy}).
 */
public final class GuestThreadFactory implements ThreadFactory {
  /** Less than this ends the process when a guest recurses. */
  public static final long MIN_STACK_BYTES = 2L << 20;

  private final String prefix;
  private final long stackBytes;
  private final AtomicInteger number = new AtomicInteger();

  /**
   * A factory of threads named by a prefix and a number.
   *
   * @param stackBytes at least {@link #MIN_STACK_BYTES}
   */
  public GuestThreadFactory(String prefix, long stackBytes) {
    if (stackBytes < MIN_STACK_BYTES) {
      throw new IllegalArgumentException(
          "a guest thread's stack of %d bytes is below %d".formatted(stackBytes, MIN_STACK_BYTES));
    }
    this.prefix = prefix;
    this.stackBytes = stackBytes;
  }

  @Override
  public Thread newThread(Runnable task) {
    Runnable inBatch =
        () -> {
          BatchPolicy.enter();
          task.run();
        };
    Thread thread = new Thread(null, inBatch, prefix + number.incrementAndGet(), stackBytes);
    thread.setDaemon(true);
    return thread;
  }
}
