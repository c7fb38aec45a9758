package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeldBytesHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 20_000;
  private static final int MAX = 10;

  private final HeldBytes memory = new HeldBytes(MAX);
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong most = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  @Test
  void noMoreThanTheMostIsEverTakenAndAllOfItComesBack() throws Exception {
    hammer(IntStream.rangeClosed(1, THREADS).<Runnable>mapToObj(n -> () -> takeAndGiveBack(n)));

    assertThat(most.get()).isBetween(1L, (long) MAX);
    assertThat(memory.held()).isZero();
  }

  @Test
  void whatIsRefusedTakesNoRoomFromWhatIsNot() throws Exception {
    hammer(Stream.of(this::askForTooMuch, this::takeAll, this::askForTooMuch));

    assertThat(refused.get()).isZero();
    assertThat(memory.held()).isZero();
  }

  private static void hammer(Stream<Runnable> loops) throws Exception {
    List<Runnable> all = loops.toList();
    CyclicBarrier together = new CyclicBarrier(all.size());
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Runnable loop : all) {
      tasks.add(() -> {
        together.await();
        loop.run();
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }

  private void askForTooMuch() {
    for (int i = 0; i < LOOPS; i++) {
      assertThat(memory.take(MAX + 1)).isFalse();
    }
  }

  private void takeAll() {
    for (int i = 0; i < LOOPS; i++) {
      if (memory.take(MAX)) {
        memory.giveBack(MAX);
      } else {
        refused.incrementAndGet();
      }
    }
  }

  private void takeAndGiveBack(int bytes) {
    for (int i = 0; i < LOOPS; i++) {
      if (memory.take(bytes)) {
        long now = taken.addAndGet(bytes);
        most.accumulateAndGet(now, Math::max);
        taken.addAndGet(-bytes);
        memory.giveBack(bytes);
      }
    }
  }
}
