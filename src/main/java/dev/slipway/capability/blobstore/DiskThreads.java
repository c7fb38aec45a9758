package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Uses the disk on threads of its own, because one that hangs cannot be interrupted: the caller is
 * told in time, and what it began ends by itself.
 */
final class DiskThreads implements AutoCloseable {
  private final ThreadPoolExecutor threads;

  DiskThreads(String name, int count, int waiting) {
    this.threads = bounded("files-" + name, count, waiting);
  }

  /** Daemon threads that go when there is nothing to do. */
  static ThreadPoolExecutor bounded(String name, int count, int waiting) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * The outcome of some work, if there is one in time.
   *
   * @throws ProviderException the work's own, what the disk says, or {@code TIMED_OUT}
   */
  <T> T within(Duration timeout, Callable<T> work) throws ProviderException {
    Future<T> begun = begin(work);
    try {
      return begun.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // What has begun must end by itself: an interrupt would close the files of others.
      begun.cancel(false);
      throw new ProviderException(
          Reason.TIMED_OUT, "The disk has not answered within %s.".formatted(timeout), e);
    } catch (InterruptedException e) {
      begun.cancel(false);
      Thread.currentThread().interrupt();
      throw new ProviderException(Reason.TIMED_OUT, "The call was interrupted.", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private <T> Future<T> begin(Callable<T> work) throws ProviderException {
    try {
      return threads.submit(work);
    } catch (RejectedExecutionException e) {
      throw threads.isShutdown()
          ? new ProviderException(Reason.UNREACHABLE, "The provider is closed.", e)
          : new ProviderException(Reason.TIMED_OUT, "Too many calls wait for the disk.", e);
    }
  }

  private static ProviderException failure(Throwable cause) {
    return switch (cause) {
      case ProviderException told -> told;
      case IOException failed -> BlobFailures.of(failed);
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error;
      default -> throw new IllegalStateException(cause);
    };
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
