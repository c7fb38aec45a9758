package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.wasm.FunctionType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Callers that take a guest's time away, from another thread or before it has begun. */
interface EngineCancellationContract extends EngineFixture {
  /** Longer than a cancelled guest needs to end, shorter than a test may take. */
  Duration BOUNDED = Duration.ofSeconds(2);

  String GUEST =
      """
      (module
        (import "host" "call" (func $call))
        (func (export "spin") (call $call) (loop $again (br $again)))
        (func (export "count") (result i32) (local $i i32)
          (loop $again
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $i) (i32.const 200000000))))
          (local.get $i))
        (func (export "call-twice") (call $call) (call $call))
        (func (export "fine") (result i32) (i32.const 1)))
      """;

  String SPINNING_START = "(module (func $spin (loop $again (br $again))) (start $spin))";

  static TimeBudget cancellable(Duration wall, Cancellation cancellation) {
    long now = System.nanoTime();
    return TimeBudget.start(
        EngineFixture.limits(), now, now + wall.toNanos(), Optional.of(cancellation));
  }

  /** What a guest calls. */
  static HostFunction calling(HostFunction.Body body) {
    return new HostFunction("host", "call", FunctionType.ofI32(0, 0), body);
  }

  private static void cancelFromElsewhere(CountDownLatch spinning, Cancellation cancellation) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            spinning.await();
            Thread.sleep(50);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          cancellation.cancel();
        });
  }

  @Test
  default void aSpinningGuestEndsWhenItIsCancelled() throws Trap {
    Cancellation cancellation = new Cancellation();
    CountDownLatch spinning = new CountDownLatch(1);
    try (CompiledModule module = compile(GUEST, calling(_ -> spinning.countDown()));
        Instance instance = start(module)) {
      TimeBudget time = cancellable(BOUNDED, cancellation);
      cancelFromElsewhere(spinning, cancellation);
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("spin", time));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(trap.backtrace()).hasSize(frames(1));
      assertThat(time.isCancelled()).isTrue();
      assertThat(time.wallExhausted()).isEqualTo(!engine().capabilities().cancellation());
    }
  }

  @Test
  default void aStartSectionThatSpinsEndsWhenItIsCancelled() {
    Cancellation cancellation = new Cancellation();
    TimeBudget time = cancellable(BOUNDED, cancellation);
    try (CompiledModule module = compile(SPINNING_START)) {
      cancelFromElsewhere(new CountDownLatch(0), cancellation);
      Trap trap =
          catchThrowableOfType(
              Trap.class, () -> module.instantiate(EngineFixture.limits(), time, "no host"));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(time.wallExhausted()).isEqualTo(!engine().capabilities().cancellation());
    }
  }

  @Test
  default void aCancelledGuestIsNotEntered() throws Trap {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    try (CompiledModule module = compile(GUEST, calling(_ -> {}));
        Instance instance = start(module)) {
      Trap trap =
          catchThrowableOfType(
              Trap.class, () -> instance.call("fine", cancellable(LONG, cancellation)));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(trap.backtrace()).isEmpty();
    }
  }

  @Test
  default void aGuestThatIsCancelledInAHostCallEndsWhenThatReturns() throws Trap {
    Cancellation cancellation = new Cancellation();
    int[] calls = {0};
    HostFunction cancelling =
        calling(_ -> {
          calls[0]++;
          cancellation.cancel();
        });
    try (CompiledModule module = compile(GUEST, cancelling);
        Instance instance = start(module)) {
      Trap trap =
          catchThrowableOfType(
              Trap.class, () -> instance.call("call-twice", cancellable(LONG, cancellation)));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(calls).containsExactly(1);
    }
  }

  @Test
  default void aGuestThatMayBeCancelledRunsToItsEnd() throws Trap {
    try (CompiledModule module = compile(GUEST, calling(_ -> {}));
        Instance instance = start(module)) {
      long[] results = instance.call("count", cancellable(LONG, new Cancellation()));
      assertThat((int) results[0]).isEqualTo(200_000_000);
    }
  }

  @Test
  default void aGuestThatMayBeCancelledEndsAtItsDeadline() throws Trap {
    try (CompiledModule module = compile(GUEST, calling(_ -> {}));
        Instance instance = start(module)) {
      TimeBudget time = cancellable(Duration.ofMillis(100), new Cancellation());
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("spin", time));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(time.wallExhausted()).isTrue();
      assertThat(time.isCancelled()).isFalse();
    }
  }

  @Test
  default void anInstanceServesBothKindsInTurn() throws Trap {
    Duration brief = Duration.ofMillis(100);
    try (CompiledModule module = compile(GUEST, calling(_ -> {}));
        Instance instance = start(module)) {
      assertThat(instance.call("fine", cancellable(LONG, new Cancellation()))).hasSize(1);
      assertThat(call(instance, "count")).hasSize(1);
      TimeBudget time = TimeBudget.start(EngineFixture.limits(brief, LONG));
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("spin", time));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(time.wallExhausted()).isTrue();
    }
  }
}
