package dev.slipway.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Platform threads with the least stack that guests need, for tests. */
public final class GuestThreads {
  private static final long STACK_BYTES = 2 << 20;

  private GuestThreads() {}

  /** A thread that may run guests; not yet started. */
  public static Thread unstarted(Runnable task) {
    return new Thread(null, task, "test-guest", STACK_BYTES);
  }

  /** Runs a task on such a thread and waits for it; what it throws is the cause. */
  public static <T> T call(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    unstarted(future).start();
    return future.get();
  }
}
