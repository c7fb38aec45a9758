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
import org.junit.jupiter.api.Test;

class HeldBytesHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 20_000;
  private static final int MAX = 10;

  private final HeldBytes memory = new HeldBytes(MAX);
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong most = new AtomicLong();

  @Test
  void noMoreThanTheMostIsEverTakenAndAllOfItComesBack() throws Exception {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int thread = 1; thread <= THREADS; thread++) {
      int bytes = thread;
      tasks.add(() -> {
        together.await();
        takeAndGiveBack(bytes);
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }

    assertThat(most.get()).isBetween(1L, (long) MAX);
    assertThat(memory.held()).isZero();
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
