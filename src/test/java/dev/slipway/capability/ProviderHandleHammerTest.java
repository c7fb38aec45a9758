package dev.slipway.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderHandle.State;
import dev.slipway.contract.ContractReply;
import dev.slipway.engine.adapter.Hammer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One thread swaps and removes, others call, and others bind and unbind. */
class ProviderHandleHammerTest {
  private static final int SWAPS = 1_000;
  private static final int THREADS = 6;
  private static final int CALLS = 3_000;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  /** Knows whether it is open, and finds out when it is used while it is not. */
  private final class Open implements CapabilityProvider {
    private final AtomicInteger closes = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger attached = new AtomicInteger();

    @Override
    public boolean waits() {
      return false;
    }

    @Override
    public ContractReply call(ProviderCall call) {
      inside.incrementAndGet();
      usedWhenClosed.addAndGet(closes.get());
      served.incrementAndGet();
      Thread.onSpinWait();
      usedWhenClosed.addAndGet(closes.get());
      inside.decrementAndGet();
      return new ContractReply.Done();
    }

    @Override
    public void check(Duration timeout) {}

    @Override
    public Attachment attach(BoundGuest guest) {
      usedWhenClosed.addAndGet(closes.get());
      attached.incrementAndGet();
      return attached::decrementAndGet;
    }

    @Override
    public void close() {
      closedWhenUsed.addAndGet(inside.get() + attached.get());
      closes.incrementAndGet();
    }
  }

  private final ProviderHandle handle = new ProviderHandle(new ProviderKey("default", "store"));
  private final ScriptedGuest guest = new ScriptedGuest("default/counter");
  private final List<Open> opened = new CopyOnWriteArrayList<>();
  private final AtomicInteger usedWhenClosed = new AtomicInteger();
  private final AtomicInteger closedWhenUsed = new AtomicInteger();
  private final AtomicLong served = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong removed = new AtomicLong();
  private final AtomicLong revision = new AtomicLong();

  @Test
  void everyCallIsServedByOneOpenProviderAndEachIsClosedOnce() throws Exception {
    swap();
    Hammer.strike(
        THREADS,
        CALLS,
        (thread, loop) -> {
          switch (thread) {
            case 0 -> change(loop);
            case 1 -> handle.attach(guest).close();
            default -> call();
          }
        });
    handle.advance(new State.Absent(Long.MAX_VALUE)).orElseThrow().finish(DRAIN);

    assertThat(usedWhenClosed).hasValue(0);
    assertThat(closedWhenUsed).hasValue(0);
    assertThat(opened).allMatch(provider -> provider.closes.get() == 1);
    assertThat(opened).allMatch(provider -> provider.attached.get() == 0);
    assertThat(answered).hasValue(served.get());
    assertThat(answered.get() + removed.get()).isEqualTo((THREADS - 2L) * CALLS);
  }

  /** Each tenth change is a removal. */
  private void change(int loop) throws ProviderException {
    if (loop >= SWAPS) {
      return;
    }
    if (loop % 10 == 9) {
      handle
          .advance(new State.Absent(revision.incrementAndGet()))
          .ifPresent(cutover -> cutover.finish(DRAIN));
    } else {
      swap();
    }
  }

  private void swap() throws ProviderException {
    Open provider = new Open();
    opened.add(provider);
    LiveProvider live =
        new LiveProvider(provider, ScriptedType.KIND, Optional.empty(), new CallCounts());
    try (PendingProvider pending = new PendingProvider(handle, live)) {
      pending.prepare();
      pending.cutOver(revision.incrementAndGet()).orElseThrow().finish(DRAIN);
    }
  }

  private void call() {
    try {
      LiveProvider live = handle.enter();
      try {
        live.call(guest.call("get"));
        answered.incrementAndGet();
      } finally {
        live.leave();
      }
    } catch (ProviderException e) {
      removed.incrementAndGet();
    }
  }
}
