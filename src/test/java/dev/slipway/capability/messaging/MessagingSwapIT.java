package dev.slipway.capability.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.ProviderException;
import dev.slipway.lifetime.Lifetime;
import dev.slipway.servers.NatsServer;
import dev.slipway.servers.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker takes the place of another under load: nothing is lost, and nothing comes twice. */
class MessagingSwapIT {
  private static final long GAP_NANOS = 5_000_000;
  private static final int ROUNDS = 3;

  /** A provider that serves, with its subscriber, and the calls that it is serving. */
  private record Serving(MessagingProvider provider, Attachment attachment, Lifetime calls) {}

  private final GivenMessaging given = new GivenMessaging(Map.of());
  private final SubscribingGuest guest = SubscribingGuest.of("demo", "mail", "orders.>");
  private final AtomicReference<@Nullable Serving> serving = new AtomicReference<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private ServerProcess server;
  private volatile boolean stop;

  @BeforeEach
  void start() {
    server = NatsServer.start();
  }

  @AfterEach
  void end() {
    Objects.requireNonNull(serving.get()).provider().close();
    server.close();
  }

  private MessagingProvider nats() {
    return given.nats("demo", GivenMessaging.settings(NatsServer.url(server)));
  }

  /** As the platform does it: the new one first, then the calls under way, then what they left. */
  private void swap(MessagingProvider next) throws Exception {
    next.check(GivenMessaging.PATIENCE);
    Attachment attachment = next.attach(guest);
    CountDownLatch ended = new CountDownLatch(1);
    Serving before =
        serving.getAndSet(new Serving(next, attachment, new Lifetime(ended::countDown)));
    if (before != null) {
      before.calls().retire();
      while (before.calls().users() > 0) {
        Thread.onSpinWait();
      }
      before.attachment().close();
      before.provider().close();
    }
  }

  private void entered(Consumer<Serving> use) {
    while (true) {
      Serving now = Objects.requireNonNull(serving.get());
      if (now.calls().enter()) {
        try {
          use.accept(now);
          return;
        } finally {
          now.calls().leave();
        }
      }
    }
  }

  private void publish(Serving now, String subject, String text) {
    try {
      new Calls(now.provider(), "demo").publish(subject, text);
    } catch (ProviderException e) {
      failures.add(text + ": " + e.getMessage());
    }
  }

  /** Two hundred a second; gives how many there were. */
  private int publishUntilTold() {
    int sent = 0;
    long next = System.nanoTime();
    while (!stop) {
      String text = String.valueOf(sent++);
      entered(now -> publish(now, "orders.new", text));
      next += GAP_NANOS;
      LockSupport.parkNanos(next - System.nanoTime());
    }
    return sent;
  }

  @Test
  void noMessageIsLostWhileBrokersAreSwapped() throws Exception {
    swap(given.local("demo"));
    AtomicReference<Integer> sent = new AtomicReference<>(0);
    Thread publisher = Thread.ofPlatform().start(() -> sent.set(publishUntilTold()));

    for (int i = 0; i < ROUNDS; i++) {
      pause();
      swap(nats());
      pause();
      swap(nats());
      pause();
      swap(given.local("demo"));
    }
    pause();
    stop = true;
    publisher.join();

    assertThat(failures).isEmpty();
    await().atMost(GivenMessaging.PATIENCE).until(() -> guest.count() >= sent.get());
    assertThat(guest.texts()).doesNotHaveDuplicates().hasSize(sent.get());
    assertThat(sent.get()).isGreaterThan(100);
  }

  @Test
  void anAnswerReachesWhoAskedByWayOfTheBrokerBefore() throws Exception {
    for (List<MessagingProvider> pair :
        List.of(List.of(given.local("demo"), nats()), List.of(nats(), given.local("demo")))) {
      MessagingProvider before = pair.getFirst();
      MessagingProvider after = pair.getLast();
      before.check(GivenMessaging.PATIENCE);
      after.check(GivenMessaging.PATIENCE);
      before.attach(
          SubscribingGuest.of("demo", "slow", "ask")
              .that(message -> publish(new Calls(after, "demo"), message.replyTo())));

      String answer = new Calls(before, "demo").request("ask", "?", Duration.ofSeconds(10));

      assertThat(answer).isEqualTo("answered");
      before.close();
      after.close();
    }
    swap(given.local("demo"));
  }

  private static void publish(Calls calls, String subject) {
    try {
      calls.publish(subject, "answered");
    } catch (ProviderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
  }
}
