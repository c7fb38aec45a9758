package dev.slipway.capability.messaging;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A guest's request until it is answered; the first answer counts. */
final class PendingRequest implements AutoCloseable {
  private final Broker broker;
  private final Runnable end;
  private final CompletableFuture<Arrival> answer = new CompletableFuture<>();

  PendingRequest(Broker broker, Runnable end) {
    this.broker = broker;
    this.end = end;
  }

  /** That it was published to. */
  Broker broker() {
    return broker;
  }

  void complete(Arrival arrival) {
    answer.complete(arrival);
  }

  /** Empty if there is no answer in time. */
  Optional<Arrival> await(Duration timeout) throws InterruptedException {
    try {
      return Optional.of(answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
