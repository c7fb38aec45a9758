package dev.slipway.capability.messaging;

import dev.slipway.capability.Attachment;
import java.time.Duration;
import java.util.function.Consumer;

/** A function that subscribes. */
final class MessagingAttachment implements Attachment {
  private final Broker.Subscription subscription;
  private final DeliveryQueue queue;
  private final Duration drain;
  private final Consumer<MessagingAttachment> closed;

  MessagingAttachment(
      Broker.Subscription subscription,
      DeliveryQueue queue,
      Duration drain,
      Consumer<MessagingAttachment> closed) {
    this.subscription = subscription;
    this.queue = queue;
    this.drain = drain;
    this.closed = closed;
  }

  /** First nothing new is taken, then what was taken is delivered. */
  @Override
  public void close() {
    long end = System.nanoTime() + drain.toNanos();
    subscription.end(drain);
    queue.end(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    closed.accept(this);
  }

  /** Ends it without waiting for anything. */
  void abandon() {
    queue.end(Duration.ZERO);
  }
}
