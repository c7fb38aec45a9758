package dev.slipway.capability;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a provider whether it serves, and does not trust it to answer in time. */
final class HealthCheck {
  /** What a provider that keeps to its timeout may be late. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private HealthCheck() {}

  /** Waits for the answer, on any thread. */
  static void run(CapabilityProvider provider, Duration timeout) throws ProviderException {
    FutureTask<Void> check =
        new FutureTask<>(() -> {
          provider.check(timeout);
          return null;
        });
    Thread thread = Thread.ofVirtual().name("provider-check").start(check);
    try {
      check.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new ProviderException(
          ProviderException.Reason.TIMED_OUT, "The check did not end within " + timeout + ".", e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new ProviderException(
          ProviderException.Reason.TIMED_OUT, "The check was broken off.", e);
    }
  }

  private static ProviderException failure(Throwable thrown) {
    return thrown instanceof ProviderException e ? e : LiveProvider.broken(thrown);
  }
}
