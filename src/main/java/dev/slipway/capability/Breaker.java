package dev.slipway.capability;

import dev.slipway.contract.ContractReply;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Keeps calls away from a provider that fails, so that guests do not wait for it, and from one at
 * which too many wait already. Thread-safe.
 */
final class Breaker {
  private final TypedGuard<ContractReply> guard;
  private final Duration fairTime;
  private final Semaphore places;
  private volatile BreakerState state = BreakerState.CLOSED;
  private volatile String lastFailure = "";

  Breaker(ProviderConfig all) {
    ProviderConfig.Breaker config = all.breaker();
    this.fairTime = config.fairTime();
    this.places = new Semaphore(all.maxCalls());
    this.guard =
        TypedGuard.create(ContractReply.class)
            .withDescription("calls of a provider")
            .withCircuitBreaker()
            .requestVolumeThreshold(config.calls())
            .failureRatio(config.failureRatio())
            .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
            .successThreshold(config.successes())
            .when(this::counts)
            .onStateChange(this::changed)
            .done()
            .build();
  }

  /**
   * Makes a call, unless the provider is left alone now.
   *
   * @param timeout that the call has
   * @throws ProviderException {@code BREAKER_OPEN} or {@code BUSY} if it was not made, else as the
   *     call
   */
  ContractReply call(Duration timeout, Callable<ContractReply> call) throws ProviderException {
    if (!places.tryAcquire()) {
      throw new ProviderException(
          ProviderException.Reason.BUSY, "As many calls wait for the provider as may.");
    }
    try {
      return guarded(timeout, call);
    } finally {
      places.release();
    }
  }

  private ContractReply guarded(Duration timeout, Callable<ContractReply> call)
      throws ProviderException {
    try {
      return guard.call(() -> judged(timeout, call));
    } catch (ProviderException e) {
      throw e;
    } catch (CircuitBreakerOpenException e) {
      throw refusal();
    } catch (Exception e) {
      throw new ProviderException(
          ProviderException.Reason.BROKEN, "The call of the provider was broken off.", e);
    }
  }

  private ContractReply judged(Duration timeout, Callable<ContractReply> call) throws Exception {
    try {
      return call.call();
    } catch (ProviderException e) {
      if (e.reason() == ProviderException.Reason.TIMED_OUT && timeout.compareTo(fairTime) < 0) {
        throw new ProviderException(
            ProviderException.Reason.REFUSED,
            "The guest had only %d ms left to wait: %s"
                .formatted(timeout.toMillis(), e.getMessage()));
      }
      throw e;
    }
  }

  BreakerState state() {
    return state;
  }

  /** What callers are told while it is open. */
  ProviderException refusal() {
    return new ProviderException(
        ProviderException.Reason.BREAKER_OPEN,
        "The provider has failed too often and is left alone for a moment. Its last failure: "
            + lastFailure);
  }

  private boolean counts(Throwable thrown) {
    boolean counts = !(thrown instanceof ProviderException e) || e.reason().isUnavailable();
    if (counts) {
      lastFailure = String.valueOf(thrown.getMessage());
    }
    return counts;
  }

  private void changed(CircuitBreakerState next) {
    state =
        switch (next) {
          case CLOSED -> BreakerState.CLOSED;
          case OPEN -> BreakerState.OPEN;
          case HALF_OPEN -> BreakerState.HALF_OPEN;
        };
  }
}
