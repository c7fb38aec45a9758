package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BrokerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries messages by their full subjects. Called by many threads at once. */
interface Broker extends AutoCloseable {
  /**
   * Hands a message over; returns when the broker has it.
   *
   * @throws ProviderException {@code REFUSED} if it is too large; else the broker is at fault, and
   *     may have taken the message or not
   */
  void publish(BrokerMessage message, Duration timeout) throws ProviderException;

  /**
   * Takes what is published to any of the patterns, once for each group. Only a subscriber without
   * a group is told of {@link Arrival.Unanswered}. While the broker is away, it takes effect when
   * it is back; else when this returns.
   *
   * @param taker never waits; called by any thread
   */
  Subscription subscribe(
      List<SubjectPattern> patterns, Optional<String> group, Consumer<Arrival> taker);

  /** Asks it whether it serves. */
  void check(Duration timeout) throws ProviderException;

  /** Ends all subscriptions. */
  @Override
  void close();

  /** What a subscriber has asked for. */
  interface Subscription {
    /** Ends it. When this returns, the taker was called for all that the broker had for it. */
    void end(Duration timeout);
  }
}
