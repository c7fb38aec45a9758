package dev.slipway.runtime;

import dev.slipway.engine.GuestThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The platform threads that guests run on, as many as there are cores, before them one bounded
 * queue. Beyond it nothing waits: the caller is told at once.
 */
@ApplicationScoped
public class GuestThreads {
  private final ThreadPoolExecutor executor;

  GuestThreads(RuntimeConfig config) {
    int threads = config.guestThreads().orElseGet(() -> Runtime.getRuntime().availableProcessors());
    executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(config.queue()),
            new GuestThreadFactory("guest-", config.threadStackBytes()));
    executor.prestartAllCoreThreads();
  }

  /** Runs the task on a guest thread; false if the queue is full or the platform stops. */
  boolean offer(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @PreDestroy
  void stop() {
    executor.shutdown();
  }
}
