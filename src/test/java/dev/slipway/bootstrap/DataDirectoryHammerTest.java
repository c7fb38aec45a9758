package dev.slipway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that fight for one directory: at most one holds it, and it is never lost. */
class DataDirectoryHammerTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 200;

  private final AtomicInteger holders = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @TempDir Path folder;

  @Test
  void neverTwoHolders() throws ExecutionException, InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> threads = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        threads.add(executor.submit(() -> fight(go)));
      }
      go.countDown();
    }

    for (Future<?> thread : threads) {
      thread.get();
    }
    assertThat(opened.get() + refused.get()).isEqualTo(THREADS * ROUNDS);
    assertThat(opened).hasPositiveValue();
    DataDirectory.open(folder).close();
  }

  private boolean fight(CountDownLatch go) throws InterruptedException {
    go.await();
    for (int round = 0; round < ROUNDS; round++) {
      openOnce();
    }
    return true;
  }

  private void openOnce() {
    try (DataDirectory directory = DataDirectory.open(folder)) {
      assertThat(holders.incrementAndGet()).as("holders of %s", directory.path()).isEqualTo(1);
      opened.incrementAndGet();
      holders.decrementAndGet();
    } catch (StartRefusedException e) {
      refused.incrementAndGet();
    }
  }
}
