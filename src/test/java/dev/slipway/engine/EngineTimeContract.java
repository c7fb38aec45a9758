package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.wasm.FunctionType;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Time budgets: a guest never runs on behind its budget, and is never cut off before. */
interface EngineTimeContract extends EngineFixture {
  Duration SHORT = Duration.ofMillis(100);

  String SPIN =
      """
      (module
        (func (export "spin") (loop $again (br $again)))
        (func (export "fine") (result i32) (i32.const 1)))
      """;

  String WAITING =
      """
      (module
        (import "host" "wait" (func $wait))
        (func (export "wait") (result i32) (local $i i32)
          (call $wait)
          (loop $again
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $i) (i32.const 1000))))
          (local.get $i))
        (func (export "wait-then-spin") (call $wait) (loop $again (br $again))))
      """;

  /** What a waiting guest is called with; the test begins it when all is compiled. */
  final class Begun {
    private @Nullable TimeBudget time;
  }

  static HostFunction waiting(Duration wait) {
    return new HostFunction(
        "host",
        "wait",
        FunctionType.ofI32(0, 0),
        frame -> pause(Objects.requireNonNull(frame.host(Begun.class).time), wait));
  }

  private static void pause(TimeBudget time, Duration wait) {
    time.pause();
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      time.resume();
    }
  }

  @Test
  default void interruptsASpinningGuestWhenItsBudgetHasEnded() throws Trap {
    try (CompiledModule module = compile(SPIN);
        Instance instance = start(module)) {
      TimeBudget time = TimeBudget.start(EngineFixture.limits(SHORT, LONG));
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("spin", time));
      assertThat(time.wallExhausted()).isTrue();
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(trap.backtrace()).hasSize(frames(1));
    }
  }

  @Test
  default void interruptsWhenProcessorTimeHasEndedFirst() throws Trap {
    try (CompiledModule module = compile(SPIN);
        Instance instance = start(module)) {
      TimeBudget time = TimeBudget.start(EngineFixture.limits(LONG, SHORT));
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("spin", time));
      assertThat(time.nanosLeft()).isNotPositive();
      assertThat(time.wallExhausted()).isFalse();
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
    }
  }

  @Test
  default void doesNotEnterWithoutTime() throws Trap {
    TimeBudget none = TimeBudget.start(EngineFixture.limits(Duration.ofNanos(1), LONG));
    try (CompiledModule module = compile(SPIN);
        Instance instance = start(module)) {
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("fine", none));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(trap.backtrace()).isEmpty();
    }
  }

  @Test
  default void doesNotInstantiateWithoutTime() {
    TimeBudget none = TimeBudget.start(EngineFixture.limits(Duration.ofNanos(1), LONG));
    try (CompiledModule module = compile(SPIN)) {
      assertThatThrownBy(() -> module.instantiate(EngineFixture.limits(), none, "no host"))
          .isInstanceOf(Trap.class);
    }
  }

  @Test
  default void aWaitInAHostCallIsNotTheGuestsTime() throws Trap {
    Begun begun = new Begun();
    try (CompiledModule module = compile(WAITING, waiting(SHORT.multipliedBy(4)));
        Instance instance = start(module, begun)) {
      TimeBudget time = TimeBudget.start(EngineFixture.limits(LONG, SHORT.multipliedBy(3)));
      begun.time = time;
      assertThat((int) instance.call("wait", time)[0]).isEqualTo(1_000);
    }
  }

  @Test
  default void interruptsAGuestThatSpinsAfterAWait() throws Trap {
    Begun begun = new Begun();
    try (CompiledModule module = compile(WAITING, waiting(SHORT));
        Instance instance = start(module, begun)) {
      TimeBudget time = TimeBudget.start(EngineFixture.limits(LONG, SHORT));
      begun.time = time;
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("wait-then-spin", time));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(time.pauses()).isEqualTo(1);
      assertThat(time.nanosLeft()).isNotPositive();
    }
  }

  @Test
  default void aGuestWhoseWallDeadlineEndsInAWaitDoesNotRunOn() throws Trap {
    Begun begun = new Begun();
    try (CompiledModule module = compile(WAITING, waiting(SHORT.multipliedBy(4)));
        Instance instance = start(module, begun)) {
      TimeBudget time = TimeBudget.start(EngineFixture.limits(SHORT.multipliedBy(3), LONG));
      begun.time = time;
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("wait", time));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(time.pauses()).isEqualTo(1);
    }
  }

  @Test
  default void interruptsAStartSectionThatSpins() {
    String spinning = "(module (func $spin (loop $again (br $again))) (start $spin))";
    TimeBudget time = TimeBudget.start(EngineFixture.limits(SHORT, LONG));
    try (CompiledModule module = compile(spinning)) {
      Trap trap =
          catchThrowableOfType(
              Trap.class, () -> module.instantiate(EngineFixture.limits(), time, "no host"));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
      assertThat(time.wallExhausted()).isTrue();
    }
  }
}
