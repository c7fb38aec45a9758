package dev.slipway.capability.http;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up hosts on threads of its own, because a lookup cannot be told how long it may take. */
final class HostLookup implements AutoCloseable {
  private final Resolver resolver;
  private final ThreadPoolExecutor threads;

  /**
   * Begins with no thread.
   *
   * @param most lookups at once
   * @param waiting lookups that wait for a thread
   */
  HostLookup(Resolver resolver, String name, int most, int waiting) {
    this.resolver = resolver;
    this.threads =
        new ThreadPoolExecutor(
            most,
            most,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("host-lookup-" + name + "-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * All addresses of a target.
   *
   * @throws ProviderException {@code UNREACHABLE} if its host is not known, {@code TIMED_OUT}
   */
  List<InetAddress> addresses(Target target, Duration timeout) throws ProviderException {
    if (target.address().isPresent()) {
      return List.of(target.address().get());
    }
    Future<InetAddress[]> found = begin(target);
    try {
      return List.of(found.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      throw unknown(target, e);
    } catch (TimeoutException e) {
      found.cancel(false);
      throw tooSlow(target, e);
    } catch (InterruptedException e) {
      found.cancel(false);
      Thread.currentThread().interrupt();
      throw tooSlow(target, e);
    }
  }

  private Future<InetAddress[]> begin(Target target) throws ProviderException {
    try {
      return threads.submit(() -> resolver.resolve(target.host()));
    } catch (RejectedExecutionException e) {
      throw tooSlow(target, e);
    }
  }

  private static ProviderException unknown(Target target, Throwable cause) {
    return new ProviderException(
        Reason.UNREACHABLE, "The host '%s' is not known.".formatted(target.host()), cause);
  }

  private static ProviderException tooSlow(Target target, Throwable cause) {
    return new ProviderException(
        Reason.TIMED_OUT,
        "The host '%s' could not be looked up in time.".formatted(target.host()),
        cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
