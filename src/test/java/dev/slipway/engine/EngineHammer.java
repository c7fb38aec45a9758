package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.adapter.Hammer;
import dev.slipway.wasm.FunctionType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Threads that compile, instantiate, call, trap and close together, and exchange modules meanwhile:
 * the books must balance. An adapter's test only names itself.
 */
public abstract class EngineHammer {
  private static final int THREADS = 4;
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  private static final HostFunction HOST_THREAD =
      new HostFunction(
          "host",
          "thread",
          FunctionType.ofI32(0, 1),
          frame -> {
            int thread = frame.host(Integer.class);
            frame.memory().write(thread, new byte[] {(byte) thread});
            frame.returnI32(thread);
          });

  private static final byte[] WASM =
      Wat.compile(
          """
          (module
            (import "host" "thread" (func $thread (result i32)))
            (memory (export "memory") 1)
            (func (export "thread") (result i32) (i32.load8_u (call $thread)))
            (func (export "grow") (result i32)
              (loop $again (br_if $again (i32.ne (i32.const -1) (memory.grow (i32.const 1)))))
              (memory.size))
            (func (export "trap") unreachable))
          """);

  protected abstract Engine open();

  /** What each thread does, as often as takes a second or two. */
  protected abstract int loops();

  @Test
  void threadsShareAnEngineAndExchangeItsModules() throws Exception {
    Engine engine = open();
    AtomicReference<CompiledModule> current =
        new AtomicReference<>(engine.compile(WASM, List.of(HOST_THREAD)));
    Hammer.strike(
        THREADS,
        loops(),
        (thread, loop) -> {
          if (loop % (loops() / 4) == thread) {
            current.getAndSet(engine.compile(WASM, List.of(HOST_THREAD))).close();
          }
          invoke(current, thread, 1 + loop % 6);
        });
    current.get().close();
    engine.close();
    assertThat(engine.openHandles().values()).containsOnly(0L);
  }

  private static void invoke(AtomicReference<CompiledModule> current, int thread, int pages)
      throws Trap {
    try (Instance instance = startOneThatIsOpen(current, thread, limits(pages))) {
      assertThat((int) instance.call("thread", time())[0]).isEqualTo(thread);
      assertThat((int) instance.call("grow", time())[0]).isEqualTo(pages);
      if (thread == 1) {
        assertThatThrownBy(() -> instance.call("trap", time())).isInstanceOf(Trap.class);
      }
    }
  }

  private static Instance startOneThatIsOpen(
      AtomicReference<CompiledModule> current, int thread, Limits limits) throws Trap {
    while (true) {
      try {
        return current.get().instantiate(limits, time(), thread);
      } catch (IllegalStateException closedMeanwhile) {
        Thread.onSpinWait();
      }
    }
  }

  private static Limits limits(int pages) {
    return new Limits((long) pages << 16, 100, ENOUGH, ENOUGH, 1, 1, 1);
  }

  private static TimeBudget time() {
    return TimeBudget.start(limits(1));
  }
}
