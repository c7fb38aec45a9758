package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.adapter.Hammer;
import dev.slipway.function.FunctionKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.RepeatedTest;

/** Two threads advance, racing each other to every number, while others enter and leave. */
class FunctionHandleHammerTest {
  private static final int THREADS = 5;
  private static final int RELEASES = 2_000;
  private static final int ADVANCING = 2;

  private final FunctionHandle handle = GivenJournals.handle(new FunctionKey("default", "f"));
  private final Map<LoadedRelease, Integer> slots = new ConcurrentHashMap<>();
  private final AtomicIntegerArray users = new AtomicIntegerArray(ADVANCING * RELEASES);
  private final AtomicIntegerArray frees = new AtomicIntegerArray(ADVANCING * RELEASES);
  private final AtomicInteger usedWhenFreed = new AtomicInteger();
  private final AtomicInteger freedWhenUsed = new AtomicInteger();
  private final AtomicInteger backwards = new AtomicInteger();
  private final AtomicInteger uses = new AtomicInteger();

  @RepeatedTest(5)
  void everyReleaseIsFreedOnceAndOnlyWhenEmpty() throws Exception {
    advance(0);
    Hammer.strike(THREADS, RELEASES - 1, this::advanceOrUse);
    handle.end();

    assertThat(slots).hasSize(ADVANCING * (RELEASES - 1) + 1);
    assertThat(slots.values()).allMatch(slot -> frees.get(slot) == 1);
    assertThat(usedWhenFreed).hasValue(0);
    assertThat(freedWhenUsed).hasValue(0);
    assertThat(backwards).hasValue(0);
    assertThat(uses).hasPositiveValue();
  }

  private void advanceOrUse(int thread, int loop) {
    if (thread < ADVANCING) {
      advance(ADVANCING * (loop + 1) + thread);
    } else {
      use();
    }
  }

  /** Each number has two slots, one of each thread that advances. */
  private void advance(int slot) {
    LoadedRelease release = FakeCode.release(slot / ADVANCING + 1, () -> free(slot));
    slots.put(release, slot);
    int before = handle.state().number();
    boolean _ = handle.advance(new FunctionHandle.State.Serving(release));
    backwards.addAndGet(handle.state().number() < before ? 1 : 0);
  }

  private void free(int slot) {
    usedWhenFreed.addAndGet(users.get(slot));
    frees.incrementAndGet(slot);
  }

  private void use() {
    LoadedRelease release = handle.enter().orElseThrow();
    int slot = slots.get(release);
    users.incrementAndGet(slot);
    uses.incrementAndGet();
    freedWhenUsed.addAndGet(frees.get(slot));
    users.decrementAndGet(slot);
    release.leave();
  }
}
