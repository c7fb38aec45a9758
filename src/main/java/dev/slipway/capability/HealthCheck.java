package dev.slipway.capability;

import dev.slipway.capability.ProviderException.Reason;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks one provider whether it serves, and does not trust it to answer in time. */
final class HealthCheck {
  /** What a provider that keeps to its timeout may be late. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final CapabilityProvider provider;
  private @Nullable FutureTask<Void> last;

  HealthCheck(CapabilityProvider provider) {
    this.provider = provider;
  }

  /** Waits for the answer; one thread at a time, on a virtual one or any other. */
  synchronized void run(Duration timeout) throws ProviderException {
    if (last != null && !last.isDone()) {
      throw new ProviderException(Reason.TIMED_OUT, "The check before has not ended yet.");
    }
    FutureTask<Void> check = task(timeout);
    last = check;
    Thread thread = Thread.ofVirtual().name("provider-check").start(check);
    try {
      check.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProviderException known
          ? known
          : LiveProvider.broken(e.getCause());
    } catch (TimeoutException | InterruptedException e) {
      thread.interrupt();
      throw new ProviderException(
          Reason.TIMED_OUT, "The check did not end within %s.".formatted(timeout), e);
    }
  }

  private FutureTask<Void> task(Duration timeout) {
    return new FutureTask<>(() -> {
      provider.check(timeout);
      return null;
    });
  }
}
