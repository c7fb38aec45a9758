package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.wasm.FunctionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How guests end by force. */
interface EngineTrapContract extends EngineFixture {
  String TRAPS =
      """
      (module
        (type $none (func))
        (memory (export "memory") 1)
        (table 3 funcref)
        (elem (i32.const 1) $takes_one)
        (func $takes_one (param i32))
        (func $recurse (export "recurse") (result i32) (i32.add (i32.const 1) (call $recurse)))
        (func (export "load") (drop (i32.load (i32.const 0x7fff0000))))
        (func (export "table") (call_indirect (type $none) (i32.const 99)))
        (func (export "null") (call_indirect (type $none) (i32.const 0)))
        (func (export "signature") (call_indirect (type $none) (i32.const 1)))
        (func (export "overflow") (drop (i32.div_s (i32.const 0x80000000) (i32.const -1))))
        (func (export "zero") (drop (i32.div_s (i32.const 1) (i32.const 0))))
        (func (export "conversion") (drop (i32.trunc_f32_s (f32.const nan))))
        (func $inner unreachable)
        (func $outer (export "unreachable") (call $inner))
        (func (export "fine") (result i32) (i32.const 1)))
      """;

  @ParameterizedTest
  @CsvSource({
    "recurse, STACK_OVERFLOW",
    "load, MEMORY_OUT_OF_BOUNDS",
    "table, TABLE_OUT_OF_BOUNDS",
    "null, INDIRECT_CALL_TO_NULL",
    "signature, BAD_SIGNATURE",
    "overflow, INTEGER_OVERFLOW",
    "zero, INTEGER_DIVISION_BY_ZERO",
    "conversion, BAD_CONVERSION_TO_INTEGER",
    "unreachable, UNREACHABLE"
  })
  default void tellsEveryKindOfTrap(String function, Trap.Kind kind) throws Trap {
    try (CompiledModule module = compile(TRAPS);
        Instance instance = start(module)) {
      Trap trap = catchThrowableOfType(Trap.class, () -> call(instance, function));
      assertThat(trap.kind()).isEqualTo(kind);
      assertThat(trap.getMessage()).isNotBlank().doesNotContain("\n");
      assertThat(trap).hasNoCause();
    }
  }

  @Test
  default void namesTheGuestsFramesInnermostFirst() throws Trap {
    try (CompiledModule module = compile(TRAPS);
        Instance instance = start(module)) {
      Trap trap = catchThrowableOfType(Trap.class, () -> call(instance, "unreachable"));
      assertThat(trap.backtrace()).hasSize(frames(2));
      if (engine().capabilities().backtraces()) {
        assertThat(trap.backtrace().get(0)).startsWith("inner");
        assertThat(trap.backtrace().get(1)).startsWith("outer");
      }
    }
  }

  @Test
  default void letsNobodyIntoAnInstanceThatHasTrapped() throws Trap {
    try (CompiledModule module = compile(TRAPS);
        Instance instance = start(module)) {
      assertThatThrownBy(() -> call(instance, "unreachable")).isInstanceOf(Trap.class);
      assertThatThrownBy(() -> call(instance, "fine")).isInstanceOf(IllegalStateException.class);
      assertThat(instance.memory().size()).isEqualTo(65_536);
    }
  }

  /** The deepest that guests can come on one thread, which must have room for it. */
  @Test
  default void aThreadHasRoomForTwoGuestsAtTheEndOfTheirStacks() throws Exception {
    String recursing =
        """
        (module
          (import "host" "next" (func $next (param i32)))
          (func $down (export "run") (param $n i32)
            (call $next (local.get $n))
            (call $down (i32.add (local.get $n) (i32.const 1)))))
        """;
    HostFunction leaf =
        new HostFunction("host", "next", FunctionType.ofI32(1, 0), frame -> frame.i32(0));
    HostFunction nesting =
        new HostFunction("host", "next", FunctionType.ofI32(1, 0), this::runInner);
    try (CompiledModule innerModule = compile(recursing, leaf);
        CompiledModule outerModule = compile(recursing, nesting);
        Instance outer = start(outerModule, innerModule)) {
      Trap trap =
          GuestThreads.call(() -> catchThrowableOfType(Trap.class, () -> call(outer, "run", 0)));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.STACK_OVERFLOW);
      assertThat(trap).hasNoCause();
    }
  }

  private void runInner(CallFrame frame) throws Trap {
    if (frame.i32(0) % 500 == 0) {
      try (Instance inner = start(frame.host(CompiledModule.class))) {
        Trap trap = catchThrowableOfType(Trap.class, () -> call(inner, "run", 0));
        assertThat(trap.kind()).isEqualTo(Trap.Kind.STACK_OVERFLOW);
      }
    }
  }

  @Test
  default void servesTheNextInstanceAfterEveryStackOverflow() throws Trap {
    try (CompiledModule module = compile(TRAPS)) {
      for (int i = 0; i < 100; i++) {
        try (Instance instance = start(module)) {
          assertThatThrownBy(() -> call(instance, "recurse")).isInstanceOf(Trap.class);
        }
        try (Instance instance = start(module)) {
          assertThat((int) call(instance, "fine")[0]).isEqualTo(1);
        }
      }
    }
  }
}
