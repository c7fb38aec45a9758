package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contract.BrokerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Publishers, deliveries and ends at once: each message is delivered or lost, and none is both. */
class DeliveryQueueHammerTest {
  private static final int PUBLISHERS = 4;
  private static final int MESSAGES = 2_000;
  private static final int CONCURRENCY = 3;

  private final GivenMessaging given =
      new GivenMessaging(Map.of("queue-messages", "16", "concurrency", "" + CONCURRENCY));
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void theBooksBalance() throws Exception {
    SubscribingGuest guest =
        SubscribingGuest.of("demo", "mail", "work")
            .that(_ -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              LockSupport.parkNanos(1_000);
              running.decrementAndGet();
            });
    LossLog log = new LossLog(given.losses, guest.name(), Duration.ofMinutes(1));
    DeliveryQueue queue =
        new DeliveryQueue(given.config, log, new Delivery(guest, given.config.patience(), log));

    hammer(queue);
    queue.end(GivenMessaging.PATIENCE);

    long lost =
        given.losses.counted(Losses.Cause.OVERFLOW) + given.losses.counted(Losses.Cause.ENDED);
    assertThat(guest.count() + lost).isEqualTo((long) PUBLISHERS * MESSAGES);
    assertThat(most.get()).isBetween(1, CONCURRENCY);
  }

  private static void hammer(DeliveryQueue queue) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int p = 0; p < PUBLISHERS; p++) {
      threads.add(Thread.ofPlatform().start(() -> publish(queue, start)));
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void publish(DeliveryQueue queue, CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    for (int i = 0; i < MESSAGES; i++) {
      queue.offer(new BrokerMessage("work", "", new byte[1]));
    }
  }
}
