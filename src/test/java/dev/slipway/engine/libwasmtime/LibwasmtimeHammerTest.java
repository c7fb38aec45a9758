package dev.slipway.engine.libwasmtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.Wat;
import dev.slipway.wasm.FunctionType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Threads that instantiate, call, trap and exchange modules together: the books must balance. */
class LibwasmtimeHammerTest {
  private static final int THREADS = 4;
  private static final int LOOPS = 2_000;
  private static final Limits LIMITS =
      new Limits(1 << 20, 100, Duration.ofSeconds(30), Duration.ofSeconds(30), 1, 1, 1);

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
            (func (export "trap") unreachable))
          """);

  @Test
  void threadsShareAnEngineAndExchangeItsModules() throws Exception {
    LibwasmtimeEngine engine = LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
    AtomicReference<CompiledModule> current =
        new AtomicReference<>(engine.compile(WASM, List.of(HOST_THREAD)));
    Hammer.strike(
        THREADS,
        LOOPS,
        (thread, loop) -> {
          if (loop % 500 == thread) {
            current.getAndSet(engine.compile(WASM, List.of(HOST_THREAD))).close();
          }
          invoke(current, thread);
        });
    current.get().close();
    engine.close();
    assertThat(engine.openHandles().values()).containsOnly(0L);
  }

  private static void invoke(AtomicReference<CompiledModule> current, int thread) throws Trap {
    try (Instance instance = startOneThatIsOpen(current, thread)) {
      assertThat((int) instance.call("thread", TimeBudget.start(LIMITS))[0]).isEqualTo(thread);
      if (thread == 1) {
        assertThatThrownBy(() -> instance.call("trap", TimeBudget.start(LIMITS)))
            .isInstanceOf(Trap.class);
      }
    }
  }

  private static Instance startOneThatIsOpen(AtomicReference<CompiledModule> current, int thread)
      throws Trap {
    while (true) {
      try {
        return current.get().instantiate(LIMITS, TimeBudget.start(LIMITS), thread);
      } catch (IllegalStateException closedMeanwhile) {
        Thread.onSpinWait();
      }
    }
  }
}
