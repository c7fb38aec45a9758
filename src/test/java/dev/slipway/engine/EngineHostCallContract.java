package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of the guest into the host. */
interface EngineHostCallContract extends EngineFixture {
  String CALLER =
      """
      (module
        (import "host" "f" (func $f (param i32 i64 i32) (result i32)))
        (memory (export "memory") 1)
        (data (i32.const 8) "guest")
        (func $inner (result i32)
          (call $f (i32.const -7) (i64.const -9000000000) (i32.const 8)))
        (func (export "run") (result i32) (call $inner)))
      """;

  static HostFunction f(HostFunction.Body body) {
    List<ValueType> parameters = List.of(ValueType.I32, ValueType.I64, ValueType.I32);
    return new HostFunction(
        "host", "f", new FunctionType(parameters, List.of(ValueType.I32)), body);
  }

  @Test
  default void givesArgumentsAndTakesTheResult() throws Trap {
    List<Object> seen = new ArrayList<>();
    HostFunction f =
        f(frame -> {
          seen.addAll(List.of(frame.i32(0), frame.i64(1), frame.i32(2)));
          frame.returnI32(-5);
          seen.add(frame.i32(0));
        });
    try (CompiledModule module = compile(CALLER, f);
        Instance instance = start(module)) {
      assertThat((int) call(instance, "run")[0]).isEqualTo(-5);
      assertThat(seen).containsExactly(-7, -9_000_000_000L, 8, -7);
    }
  }

  @Test
  default void aHostFunctionThatReturnsNothingGivesZero() throws Trap {
    try (CompiledModule module = compile(CALLER, f(frame -> {}));
        Instance instance = start(module)) {
      assertThat((int) call(instance, "run")[0]).isZero();
    }
  }

  @Test
  default void readsAndWritesTheGuestsMemoryInAHostCall() throws Trap {
    List<String> seen = new ArrayList<>();
    HostFunction f =
        f(frame -> {
          byte[] bytes = frame.memory().read(frame.i32(2), 5);
          seen.add(new String(bytes, StandardCharsets.UTF_8));
          frame.memory().write(100, new byte[] {1, 2, 3});
        });
    try (CompiledModule module = compile(CALLER, f);
        Instance instance = start(module)) {
      call(instance, "run");
      assertThat(seen).containsExactly("guest");
      assertThat(instance.memory().read(100, 3)).containsExactly(1, 2, 3);
    }
  }

  @Test
  default void givesEachInstanceItsOwnHost() throws Trap {
    HostFunction f = f(frame -> frame.returnI32(frame.host(String.class).length()));
    try (CompiledModule module = compile(CALLER, f);
        Instance one = start(module, "1");
        Instance three = start(module, "333")) {
      assertThat((int) call(three, "run")[0]).isEqualTo(3);
      assertThat((int) call(one, "run")[0]).isEqualTo(1);
    }
  }

  @Test
  default void aHostFunctionCallsAnotherInstancesGuest() throws Trap {
    HostFunction leaf = f(frame -> frame.returnI32(frame.host(Integer.class)));
    HostFunction nesting =
        f(frame -> {
          Instance inner = frame.host(Instance.class);
          int answer = (int) call(inner, "run")[0];
          byte[] own = frame.memory().read(8, 5);
          frame.returnI32(answer + own.length + frame.i32(2));
        });
    try (CompiledModule innerModule = compile(CALLER, leaf);
        CompiledModule outerModule = compile(CALLER, nesting);
        Instance inner = start(innerModule, 100);
        Instance outer = start(outerModule, inner)) {
      assertThat((int) call(outer, "run")[0]).isEqualTo(100 + 5 + 8);
    }
  }

  @Test
  default void anExceptionOfTheHostEndsTheGuestAndIsTheCause() throws Trap {
    RuntimeException thrown = new IllegalStateException("the provider is gone");
    HostFunction f =
        f(frame -> {
          throw thrown;
        });
    try (CompiledModule module = compile(CALLER, f);
        Instance instance = start(module)) {
      Trap trap = catchThrowableOfType(Trap.class, () -> call(instance, "run"));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.HOST);
      assertThat(trap).hasCause(thrown).hasMessageContaining("the provider is gone");
      assertThat(trap.backtrace()).hasSize(2).first().asString().startsWith("inner");
    }
  }

  @Test
  default void anErrorOfTheHostEndsTheGuestToo() throws Trap {
    HostFunction f = f(frame -> frame.returnI32(endless(1)));
    try (CompiledModule module = compile(CALLER, f);
        Instance instance = start(module)) {
      assertThatThrownBy(() -> call(instance, "run"))
          .isInstanceOf(Trap.class)
          .hasCauseInstanceOf(StackOverflowError.class);
    }
  }

  @SuppressWarnings("InfiniteRecursion") // the point of it
  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  @Test
  default void aTrapOfTheHostKeepsItsKindMessageAndCause() throws Trap {
    Exception cause = new Exception("exit 3");
    Trap thrown = new Trap(Trap.Kind.OTHER, "proc_exit", List.of("wasi"), cause);
    HostFunction f =
        f(frame -> {
          throw thrown;
        });
    try (CompiledModule module = compile(CALLER, f);
        Instance instance = start(module)) {
      Trap trap = catchThrowableOfType(Trap.class, () -> call(instance, "run"));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.OTHER);
      assertThat(trap).hasMessage("proc_exit").hasCause(cause);
      assertThat(trap.backtrace()).hasSize(3).first().isEqualTo("wasi");
    }
  }

  @Test
  default void refusesToCallBackIntoTheInstanceThatIsCalling() throws Trap {
    Instance[] self = new Instance[1];
    HostFunction f = f(frame -> call(self[0], "run"));
    try (CompiledModule module = compile(CALLER, f);
        Instance instance = start(module)) {
      self[0] = instance;
      assertThatThrownBy(() -> call(instance, "run"))
          .isInstanceOf(Trap.class)
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  default void refusesToCloseTheInstanceThatIsCalling() throws Trap {
    Instance[] self = new Instance[1];
    HostFunction f = f(frame -> self[0].close());
    try (CompiledModule module = compile(CALLER, f);
        Instance instance = start(module)) {
      self[0] = instance;
      assertThatThrownBy(() -> call(instance, "run"))
          .isInstanceOf(Trap.class)
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  default void aFrameIsDeadAfterItsCall() throws Trap {
    CallFrame[] kept = new CallFrame[1];
    try (CompiledModule module = compile(CALLER, f(frame -> kept[0] = frame));
        Instance instance = start(module)) {
      call(instance, "run");
      assertThatThrownBy(() -> kept[0].i32(0)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> kept[0].memory()).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  default void refusesAnArgumentThatIsNotThere() throws Trap {
    try (CompiledModule module = compile(CALLER, f(frame -> frame.i32(3)));
        Instance instance = start(module)) {
      assertThatThrownBy(() -> call(instance, "run"))
          .isInstanceOf(Trap.class)
          .hasCauseInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  default void givesAFloatingResult() throws Trap {
    String wat =
        """
        (module
          (import "host" "g" (func $g (param i32 f64) (result f64)))
          (func (export "run") (result f64) (call $g (i32.const 1) (f64.const -2.5))))
        """;
    FunctionType type =
        new FunctionType(List.of(ValueType.I32, ValueType.F64), List.of(ValueType.F64));
    HostFunction g =
        new HostFunction(
            "host",
            "g",
            type,
            frame -> frame.returnF64(Double.longBitsToDouble(frame.i64(1)) * 2 + frame.i32(0)));
    try (CompiledModule module = compile(wat, g);
        Instance instance = start(module)) {
      assertThat(Double.longBitsToDouble(call(instance, "run")[0])).isEqualTo(-4.0);
    }
  }

  @Test
  default void refusesAResultOfAnotherType() throws Trap {
    try (CompiledModule module = compile(CALLER, f(frame -> frame.returnF64(1)));
        Instance instance = start(module)) {
      assertThatThrownBy(() -> call(instance, "run"))
          .isInstanceOf(Trap.class)
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  /** A program that exits has ended its run, but its memory and functions are as they were. */
  @Test
  default void aGuestThatEndedItsRunMayBeCalledAgain() throws Trap {
    HostFunction f =
        f(frame -> {
          if (frame.host(int[].class)[0]++ == 0) {
            throw new Trap(Trap.Kind.EXIT, "exit");
          }
        });
    String wat =
        CALLER.replace("(func $inner", "(func (export \"fail\") unreachable) (func $inner");
    try (CompiledModule module = compile(wat, f);
        Instance instance = start(module, new int[1])) {
      Trap exit = catchThrowableOfType(Trap.class, () -> call(instance, "run"));
      assertThat(exit.kind()).isEqualTo(Trap.Kind.EXIT);
      assertThat((int) call(instance, "run")[0]).isZero();

      Trap trap = catchThrowableOfType(Trap.class, () -> call(instance, "fail"));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.UNREACHABLE);
      assertThatThrownBy(() -> call(instance, "run")).isInstanceOf(IllegalStateException.class);
    }
  }
}
