package dev.slipway.capability.messaging;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.DeliveryException;
import dev.slipway.contract.BrokerMessage;
import dev.slipway.contract.GuestEvent;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings messages to one function. A message that no guest has seen is tried again for a bounded
 * time; one that a guest failed at is not, because it may have had an effect.
 */
final class Delivery {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  /** Lets time pass between two tries. */
  @FunctionalInterface
  interface Pause {
    /** False if there must be no further try. */
    boolean pass(Duration time);
  }

  private final BoundGuest guest;
  private final Duration patience;
  private final LossLog losses;

  Delivery(BoundGuest guest, Duration patience, LossLog losses) {
    this.guest = guest;
    this.patience = patience;
    this.losses = losses;
  }

  void deliver(BrokerMessage message, Pause pause) {
    long end = System.nanoTime() + patience.toNanos();
    Duration next = FIRST_PAUSE;
    Optional<String> obstacle = attempt(message);
    while (obstacle.isPresent() && System.nanoTime() - end < 0 && pause.pass(next)) {
      obstacle = attempt(message);
      next = next.compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
    }
    obstacle.ifPresent(why -> losses.lost(Losses.Cause.UNDELIVERED, 1, why));
  }

  /** Why it should be tried again; empty if it should not. */
  private Optional<String> attempt(BrokerMessage message) {
    try {
      guest.deliver(new GuestEvent.Deliver(message));
      return Optional.empty();
    } catch (DeliveryException e) {
      return obstacle(e);
    } catch (RuntimeException e) {
      // A thread that died here would be missing in its queue for ever.
      losses.lost(Losses.Cause.UNDELIVERED, 1, e.toString());
      return Optional.empty();
    }
  }

  private Optional<String> obstacle(DeliveryException e) {
    if (e.isRetryable()) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    losses.failed();
    return Optional.empty();
  }
}
