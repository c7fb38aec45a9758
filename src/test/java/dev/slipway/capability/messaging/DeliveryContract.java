package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.DeliveryException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions that are slow, fail, are away or end; the same for each messaging provider. */
abstract class DeliveryContract {
  private static final int ROOM = 4;

  final GivenMessaging given =
      new GivenMessaging(
          Map.of(
              "queue-messages", String.valueOf(ROOM),
              "queue-size", "3M",
              "concurrency", "2",
              "patience", "PT0.2S"));
  private final Semaphore gate = new Semaphore(0);
  private MessagingProvider provider;
  private Calls calls;

  /** One that serves. */
  abstract MessagingProvider open(GivenMessaging given, String namespace);

  @BeforeEach
  void open() {
    provider = open(given, "demo");
    calls = new Calls(provider, "demo");
  }

  @AfterEach
  void close() {
    gate.release(1_000);
    provider.close();
  }

  /** A function that waits for the gate. */
  private SubscribingGuest slow(String subject) {
    return SubscribingGuest.of("demo", "slow", subject).that(_ -> gate.acquireUninterruptibly());
  }

  private long lost(Losses.Cause cause) {
    return given.losses.counted(cause);
  }

  @Test
  void aSlowFunctionHoldsNobodyUpAndLosesWhatItHasNoRoomFor() throws Exception {
    SubscribingGuest slow = slow("work");
    SubscribingGuest quick = SubscribingGuest.of("demo", "quick", "work");
    provider.attach(slow);
    provider.attach(quick);

    for (int i = 0; i < 20; i++) {
      calls.publish("work", "m" + i);
      quick.next();
      int begun = Math.min(i + 1, 2);
      await().atMost(GivenMessaging.PATIENCE).until(() -> slow.count() == begun);
    }
    gate.release(1_000);

    await().atMost(GivenMessaging.PATIENCE).until(() -> slow.count() == 2 + ROOM);
    assertThat(lost(Losses.Cause.OVERFLOW)).isEqualTo(20 - 2 - ROOM);
  }

  @Test
  void theBytesThatWaitAreBounded() throws Exception {
    SubscribingGuest slow = slow("work");
    provider.attach(slow);
    byte[] large = new byte[1_000_000];
    calls.publish("work", "a");
    calls.publish("work", "b");
    await().atMost(GivenMessaging.PATIENCE).until(() -> slow.count() == 2);

    for (int i = 0; i < ROOM; i++) {
      calls.publish("work", "", large);
    }
    await().atMost(GivenMessaging.PATIENCE).until(() -> lost(Losses.Cause.OVERFLOW) == 1);
    gate.release(1_000);

    await().atMost(GivenMessaging.PATIENCE).until(() -> slow.count() == 2 + ROOM - 1);
    assertThat(lost(Losses.Cause.OVERFLOW)).isEqualTo(1);
  }

  @Test
  void aMessageThatAFunctionFailedAtIsNotDeliveredAgain() throws Exception {
    SubscribingGuest failing =
        SubscribingGuest.of("demo", "failing", "work")
            .that(_ -> {
              throw new DeliveryException("it trapped", false);
            });
    provider.attach(failing);

    calls.publish("work", "one");

    await().atMost(GivenMessaging.PATIENCE).until(() -> lost(Losses.Cause.FAILED) == 1);
    assertThat(failing.texts()).containsExactly("one");
  }

  @Test
  void aMessageThatNoGuestCouldTakeIsTriedAgain() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    SubscribingGuest busy =
        SubscribingGuest.of("demo", "busy", "work")
            .that(_ -> {
              if (tries.incrementAndGet() < 3) {
                throw new DeliveryException("overloaded", true);
              }
            });
    provider.attach(busy);

    calls.publish("work", "one");

    await().atMost(GivenMessaging.PATIENCE).until(() -> tries.get() == 3);
    assertThat(lost(Losses.Cause.UNDELIVERED)).isZero();
  }

  @Test
  void aMessageIsNotTriedForEver() throws Exception {
    SubscribingGuest busy =
        SubscribingGuest.of("demo", "busy", "work")
            .that(_ -> {
              throw new DeliveryException("no release", true);
            });
    provider.attach(busy);

    calls.publish("work", "one");

    await().atMost(GivenMessaging.PATIENCE).until(() -> lost(Losses.Cause.UNDELIVERED) == 1);
    assertThat(busy.count()).isGreaterThan(1);
  }

  @Test
  void aFaultOfThePlatformEndsNoDelivery() throws Exception {
    SubscribingGuest guest =
        SubscribingGuest.of("demo", "odd", "work")
            .that(message -> {
              if (message.body().length == 0) {
                throw new IllegalStateException("a fault of ours");
              }
            });
    provider.attach(guest);

    for (int i = 0; i < ROOM; i++) {
      calls.publish("work", "");
      guest.next();
    }
    calls.publish("work", "one");

    assertThat(SubscribingGuest.text(guest.next())).isEqualTo("one");
  }

  @Test
  void anAttachmentThatEndsDeliversWhatItHasTaken() throws Exception {
    SubscribingGuest slow = slow("work");
    Attachment attachment = provider.attach(slow);
    calls.publish("work", "a");
    calls.publish("work", "b");
    await().atMost(GivenMessaging.PATIENCE).until(() -> slow.count() == 2);
    for (int i = 0; i < ROOM; i++) {
      calls.publish("work", "m" + i);
    }

    Thread end = Thread.ofVirtual().start(attachment::close);
    gate.release(1_000);
    end.join();

    assertThat(slow.count()).isEqualTo(2 + ROOM);
  }

  @Test
  void nothingIsDeliveredAfterTheEnd() throws Exception {
    SubscribingGuest guest = SubscribingGuest.of("demo", "mail", "work");
    SubscribingGuest other = SubscribingGuest.of("demo", "other", "work");
    Attachment attachment = provider.attach(guest);
    provider.attach(other);

    attachment.close();
    calls.publish("work", "one");

    assertThat(SubscribingGuest.text(other.next())).isEqualTo("one");
    assertThat(guest.count()).isZero();
  }
}
