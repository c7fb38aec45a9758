package dev.slipway.module;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.thread.GuestThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads on which modules are compiled and tried out, apart from those of requests. */
@ApplicationScoped
public class CompilePool {
  private final ThreadPoolExecutor executor;

  CompilePool(ModuleConfig config) {
    executor =
        new ThreadPoolExecutor(
            config.compileThreads(),
            config.compileThreads(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(config.compileQueue()),
            new GuestThreadFactory("compile-", 2 * GuestThreadFactory.MIN_STACK_BYTES));
  }

  /**
   * Runs the task on a thread of the pool while the caller waits.
   *
   * @throws SlipwayException {@code overloaded} if too many tasks wait already
   */
  <T> T call(Callable<T> task) {
    return await(submit(task));
  }

  private <T> Future<T> submit(Callable<T> task) {
    try {
      return executor.submit(task);
    } catch (RejectedExecutionException e) {
      throw new SlipwayException(
          ErrorCode.OVERLOADED,
          "Too many modules are waiting to be compiled.",
          "Try again in a few seconds.");
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("compiling failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a module was compiled", e);
    }
  }

  @PreDestroy
  void stop() {
    executor.shutdown();
  }
}
