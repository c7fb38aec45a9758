package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BrokerMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * Carries messages within this process. Publishers hold the lock together while takers, which never
 * wait, are called: so when a subscription has ended, nothing is on the way to it.
 */
final class LocalBroker implements Broker {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, LocalGroup> groups = new HashMap<>();
  private final AtomicLong alone = new AtomicLong();
  private final long maxBytes;

  /** With the largest message that it takes. */
  LocalBroker(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void publish(BrokerMessage message, Duration timeout) throws ProviderException {
    if (message.body().length > maxBytes) {
      throw new ProviderException(
          Reason.REFUSED,
          "A message has at most %s bytes here, not %s."
              .formatted(maxBytes, message.body().length));
    }
    lock.readLock().lock();
    try {
      boolean taken = hand(message.subject(), new Arrival.Message(message));
      if (!taken && !message.replyTo().isEmpty()) {
        hand(message.replyTo(), new Arrival.Unanswered(message.replyTo()));
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  private boolean hand(String subject, Arrival arrival) {
    boolean taken = false;
    for (LocalGroup group : groups.values()) {
      var member = group.next(subject);
      member.ifPresent(next -> next.taker().accept(arrival));
      taken |= member.isPresent();
    }
    return taken;
  }

  @Override
  public Subscription subscribe(
      List<SubjectPattern> patterns, Optional<String> group, Consumer<Arrival> taker) {
    String name = group.orElseGet(() -> "alone:" + alone.getAndIncrement());
    LocalGroup.Member member = new LocalGroup.Member(patterns, taker);
    change(() ->
        groups.compute(name, (_, old) -> (old == null ? new LocalGroup() : old).with(member)));
    return _ -> change(() -> groups.computeIfPresent(name, (_, old) -> old.without(member)));
  }

  private void change(Runnable change) {
    lock.writeLock().lock();
    try {
      change.run();
      groups.values().removeIf(LocalGroup::isEmpty);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void check(Duration timeout) {}

  @Override
  public void close() {
    change(groups::clear);
  }
}
