package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many calls share few connections, and some fail: none is shared, lost or left open. */
class ConnectionsHammerTest {
  private static final int THREADS = 8;
  private static final int CALLS = 2000;
  private static final int PLACES = 3;

  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger shared = new AtomicInteger();

  /** Counts that it is open once, and used by one call at a time. */
  private final class Counted implements StoreConnection {
    private final AtomicBoolean used = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    Counted() {
      most.accumulateAndGet(open.incrementAndGet(), Math::max);
    }

    void use() {
      if (!used.compareAndSet(false, true) || closed.get()) {
        shared.incrementAndGet();
      }
      Thread.onSpinWait();
      used.set(false);
    }

    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public boolean isUsable() {
      return !closed.get();
    }

    @Override
    public void abort() {
      if (closed.compareAndSet(false, true)) {
        open.decrementAndGet();
      }
    }

    @Override
    public void close() {
      abort();
    }
  }

  @Test
  void theBooksBalance() throws Exception {
    DeadlineWatch watch = new DeadlineWatch();
    try (Connections<Counted> connections =
            new Connections<>(_ -> new Counted(), watch, Duration.ofSeconds(30), PLACES);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Callable<Integer> work = () -> callOften(connections);
      int served = 0;
      for (Future<Integer> each : threads.invokeAll(Collections.nCopies(THREADS, work))) {
        served += each.get();
      }

      assertThat(served).isEqualTo(THREADS * CALLS);
      assertThat(shared).hasValue(0);
      // A call that fails ends the idle ones too, while others open theirs in the free places.
      assertThat(most).hasValueLessThanOrEqualTo(2 * PLACES);
    }
    watch.close();
    assertThat(open).hasValue(0);
  }

  private static int callOften(Connections<Counted> connections) {
    int ended = 0;
    for (int i = 0; i < CALLS; i++) {
      Reason[] reasons = Reason.values();
      int dice = ThreadLocalRandom.current().nextInt(20);
      try {
        connections.call(
            Duration.ofSeconds(30),
            connection -> {
              connection.use();
              if (dice < reasons.length) {
                throw new ProviderException(reasons[dice], "It failed.");
              }
              return 1;
            });
        ended++;
      } catch (ProviderException e) {
        ended += e.reason() == reasons[dice] ? 1 : 0;
      }
    }
    return ended;
  }

  @Test
  void aCallThatIsOverIsEndedAndItsConnectionIsGone() throws Exception {
    DeadlineWatch watch = new DeadlineWatch();
    try (Connections<Counted> connections =
        new Connections<>(_ -> new Counted(), watch, Duration.ofMillis(20), PLACES)) {
      Faults.expect(
          Reason.TIMED_OUT,
          "within 20 ms",
          () ->
              connections.call(
                  Duration.ofSeconds(30),
                  connection -> {
                    while (connection.isUsable()) {
                      Thread.onSpinWait();
                    }
                    throw new ProviderException(Reason.UNREACHABLE, "It was ended.");
                  }));
      assertThat(open).hasValue(0);
    }
    watch.close();
  }
}
