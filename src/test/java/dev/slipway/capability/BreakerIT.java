package dev.slipway.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.ProviderException.Reason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A provider that waits has a breaker: it opens, says why, and closes by itself. */
@QuarkusTest
class BreakerIT {
  private static final int WINDOW = 10;

  @Inject ScriptedType type;
  @Inject ProviderLoader loader;
  @Inject ProviderConfig config;

  private final ScriptedGuest guest = new ScriptedGuest("default/counter");

  @Test
  void itOpensWhenCallsFailAndClosesWhenTheyDoNot() throws Exception {
    ProviderHandle handle = serving("breaker-", true);
    ScriptedProvider provider = type.opened("breaker-");
    provider.failCalls(new ProviderException(Reason.TIMED_OUT, "No answer within PT2S."));

    for (int i = 0; i < WINDOW; i++) {
      assertThat(failure(handle).reason()).isEqualTo(Reason.TIMED_OUT);
    }
    ProviderException refused = failure(handle);

    assertThat(refused.reason()).isEqualTo(Reason.BREAKER_OPEN);
    assertThat(refused).hasMessageContaining("No answer within PT2S.");
    assertThat(provider.calls()).isEqualTo(WINDOW);
    assertThat(handle.fault().map(ProviderFault::reason)).contains(Reason.BREAKER_OPEN);
    provider.serveCalls();
    await().until(() -> answers(handle));
    assertThat(handle.fault()).isEmpty();
    assertThat(handle.state().live().map(LiveProvider::breaker)).contains(BreakerState.CLOSED);
  }

  @Test
  void whatACallIsAtFaultForDoesNotCount() throws Exception {
    ProviderHandle handle = serving("refusing-", true);
    ScriptedProvider provider = type.opened("refusing-");
    provider.failCalls(new ProviderException(Reason.REFUSED, "This is no number."));

    for (int i = 0; i < 3 * WINDOW; i++) {
      assertThat(failure(handle).reason()).isEqualTo(Reason.REFUSED);
    }

    assertThat(handle.fault()).isEmpty();
    assertThat(handle.state().live().orElseThrow().calls())
        .isEqualTo(new ProviderCalls(3 * WINDOW, 3 * WINDOW, 0));
  }

  /** A guest at the end of its deadline must not take the provider from its neighbours. */
  @Test
  void aCallThatHadNoTimeIsAtFaultItself() throws Exception {
    ProviderHandle handle = serving("hurried-", true);
    type.opened("hurried-").failCalls(new ProviderException(Reason.TIMED_OUT, "No answer."));
    ProviderCall hurried =
        new ProviderCall(guest, guest.call("get").call(), Duration.ofMillis(3), 1);

    for (int i = 0; i < 3 * WINDOW; i++) {
      assertThatThrownBy(() -> handle.state().live().orElseThrow().call(hurried))
          .isInstanceOfSatisfying(
              ProviderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED))
          .hasMessage("The guest had only 3 ms left to wait: No answer.");
    }

    assertThat(handle.fault()).isEmpty();
  }

  /** One that hangs leaves room for guests that wait for others. */
  @Test
  void onlySoManyCallsWaitForIt() throws Exception {
    ProviderHandle handle = serving("hanging-", true);
    CountDownLatch end = new CountDownLatch(1);
    type.opened("hanging-").holdCalls(end);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < config.maxCalls(); i++) {
        Future<?> _ = threads.submit(() -> guest.call(handle, "get"));
      }
      await().until(() -> type.opened("hanging-").calls() == config.maxCalls());

      assertThat(failure(handle).reason()).isEqualTo(Reason.BUSY);
      end.countDown();
    }
    assertThat(answers(handle)).isTrue();
  }

  @Test
  void whatIsThrownUncheckedCounts() throws Exception {
    ProviderHandle handle = serving("bug-", true);
    type.opened("bug-").failCalls(new IllegalStateException("a bug"));

    for (int i = 0; i < WINDOW; i++) {
      assertThat(failure(handle).reason()).isEqualTo(Reason.BROKEN);
    }

    assertThat(failure(handle).reason()).isEqualTo(Reason.BREAKER_OPEN);
  }

  @Test
  void oneThatNeverWaitsHasNone() throws Exception {
    ProviderHandle handle = serving("quick-", false);
    type.opened("quick-").failCalls(new ProviderException(Reason.BROKEN, "Broken."));

    for (int i = 0; i < 3 * WINDOW; i++) {
      assertThat(failure(handle).reason()).isEqualTo(Reason.BROKEN);
    }

    assertThat(handle.state().live().map(LiveProvider::breaker)).contains(BreakerState.CLOSED);
  }

  /** Printed for RATIONALE.md; nothing is asserted of time. */
  @Test
  void itsCostIsSmall() throws Exception {
    for (boolean waits : new boolean[] {true, false, true, false}) {
      ProviderHandle handle = serving("cost-" + waits, waits);
      int rounds = 200_000;
      long began = 0;
      for (int i = 0; i < 2 * rounds; i++) {
        began = i == rounds ? System.nanoTime() : began;
        assertThat(handle.enter()).isNotNull();
        LiveProvider live = handle.state().live().orElseThrow();
        live.call(guest.call("get"));
        live.leave();
      }
      System.out.printf(
          "a call with breaker=%s: %d ns%n", waits, (System.nanoTime() - began) / rounds);
    }
  }

  private ProviderHandle serving(String label, boolean waits) throws ProviderException {
    ProviderKey key = new ProviderKey("default", label + "name");
    ProviderHandle handle = new ProviderHandle(key);
    LiveProvider live =
        loader.open(
            new ProviderSpec(
                key,
                ScriptedType.CONTRACT,
                "scripted",
                Map.of("label", label, "waits", waits),
                Map.of()));
    Optional<Cutover> first = handle.advance(new ProviderHandle.State.Serving(1, live));
    assertThat(first).isPresent();
    return handle;
  }

  private boolean answers(ProviderHandle handle) {
    try {
      return guest.call(handle, "get").endsWith("get");
    } catch (ProviderException e) {
      return false;
    }
  }

  private ProviderException failure(ProviderHandle handle) {
    return catchThrowableOfType(ProviderException.class, () -> guest.call(handle, "get"));
  }
}
