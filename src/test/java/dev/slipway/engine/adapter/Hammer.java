package dev.slipway.engine.adapter;

import dev.slipway.engine.GuestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Releases threads together, each repeating one step, and waits for all. */
public final class Hammer {
  /** One step of one thread. */
  public interface Step {
    void run(int thread, int loop) throws Exception;
  }

  private Hammer() {}

  public static void strike(int threads, int loops, Step step) throws Exception {
    CountDownLatch together = new CountDownLatch(threads);
    List<FutureTask<Void>> tasks = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      FutureTask<Void> task = new FutureTask<>(repeat(thread, loops, step, together));
      tasks.add(task);
      GuestThreads.unstarted(task).start();
    }
    for (FutureTask<Void> task : tasks) {
      task.get();
    }
  }

  private static Callable<Void> repeat(int thread, int loops, Step step, CountDownLatch together) {
    return () -> {
      together.countDown();
      together.await();
      for (int loop = 0; loop < loops; loop++) {
        step.run(thread, loop);
      }
      return null;
    };
  }
}
