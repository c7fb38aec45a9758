package dev.slipway.capability.messaging;

import dev.slipway.contract.BrokerMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for one function, bounded, and the threads that deliver it. Threads exist only while
 * there is something to deliver.
 */
final class DeliveryQueue {
  private final MessagingConfig config;
  private final LossLog losses;
  private final Delivery delivery;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<BrokerMessage> waiting = new ArrayDeque<>();
  private long bytes;
  private int active;
  private boolean ended;

  DeliveryQueue(MessagingConfig config, LossLog losses, Delivery delivery) {
    this.config = config;
    this.losses = losses;
    this.delivery = delivery;
  }

  /** Takes a message, or drops it. Never waits. */
  void offer(BrokerMessage message) {
    if (!admit(message)) {
      losses.lost(Losses.Cause.OVERFLOW, 1, "more messages came than it takes.");
    }
  }

  private boolean admit(BrokerMessage message) {
    lock.lock();
    try {
      long size = bytes + message.body().length;
      if (ended
          || waiting.size() >= config.queueMessages()
          || size > config.queueSize().asLongValue()) {
        return false;
      }
      waiting.add(message);
      bytes = size;
      if (active < config.concurrency()) {
        active++;
        Thread.ofVirtual().name("messaging").start(this::run);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    for (var next = next(); next.isPresent(); next = next()) {
      delivery.deliver(next.get(), this::pause);
    }
  }

  private Optional<BrokerMessage> next() {
    lock.lock();
    try {
      BrokerMessage message = waiting.poll();
      if (message == null) {
        active--;
        changed.signalAll();
        return Optional.empty();
      }
      bytes -= message.body().length;
      return Optional.of(message);
    } finally {
      lock.unlock();
    }
  }

  /** Lets time pass; false if nothing may be delivered any more. */
  private boolean pause(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!ended && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Delivers what waits, for so long; what waits then is dropped. Calls that run go on. */
  void end(Duration patience) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (active > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      drop();
      lock.unlock();
    }
  }

  private void drop() {
    ended = true;
    changed.signalAll();
    if (!waiting.isEmpty()) {
      losses.lost(Losses.Cause.ENDED, waiting.size(), "its attachment had to end.");
    }
    waiting.clear();
    bytes = 0;
  }
}
