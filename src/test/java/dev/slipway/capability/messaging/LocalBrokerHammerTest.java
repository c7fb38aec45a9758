package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BrokerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Subscribers come and go while messages flow. */
class LocalBrokerHammerTest {
  private static final List<SubjectPattern> WORK = List.of(new SubjectPattern("work"));
  private static final int MESSAGES = 5_000;

  private final LocalBroker broker = new LocalBroker(100);
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger afterEnd = new AtomicInteger();
  private final AtomicBoolean stop = new AtomicBoolean();

  @Test
  void oneOfTheGroupTakesEachMessageAndNoneWhoHasLeft() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    broker.subscribe(WORK, Optional.of("group"), _ -> taken.incrementAndGet());
    List<Thread> comers = List.of(comer(start), comer(start));
    List<Thread> publishers = List.of(publisher(start), publisher(start));

    start.countDown();
    for (Thread publisher : publishers) {
      publisher.join();
    }
    stop.set(true);
    for (Thread comer : comers) {
      comer.join();
    }

    assertThat(taken.get()).isEqualTo(2 * MESSAGES);
    assertThat(afterEnd.get()).isZero();
  }

  private Thread comer(CountDownLatch start) {
    return Thread.ofPlatform()
        .start(() -> {
          await(start);
          while (!stop.get()) {
            AtomicBoolean left = new AtomicBoolean();
            Broker.Subscription subscription =
                broker.subscribe(WORK, Optional.of("group"), _ -> take(left));
            LockSupport.parkNanos(1_000);
            subscription.end(Duration.ofSeconds(1));
            left.set(true);
          }
        });
  }

  private void take(AtomicBoolean left) {
    taken.incrementAndGet();
    if (left.get()) {
      afterEnd.incrementAndGet();
    }
  }

  private Thread publisher(CountDownLatch start) {
    return Thread.ofPlatform()
        .start(() -> {
          await(start);
          try {
            for (int i = 0; i < MESSAGES; i++) {
              broker.publish(new BrokerMessage("work", "", new byte[1]), Duration.ofSeconds(1));
            }
          } catch (ProviderException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
