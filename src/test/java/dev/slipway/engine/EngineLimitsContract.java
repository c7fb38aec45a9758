package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.wasm.FunctionType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Guests that want more than they may have, and guests that must not disturb others. */
interface EngineLimitsContract extends EngineFixture {
  String GREEDY =
      """
      (module
        (memory (export "memory") 1 16384)
        (table $t 1 1000000 funcref)
        (func (export "all") (result i32)
          (loop $again (br_if $again (i32.ne (i32.const -1) (memory.grow (i32.const 1)))))
          (memory.size))
        (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
        (func (export "grow-table") (param i32) (result i32)
          (table.grow $t (ref.null func) (local.get 0))))
      """;

  static Limits limits(long memoryBytes, int tableElements) {
    Duration enough = Duration.ofSeconds(30);
    return new Limits(memoryBytes, tableElements, enough, enough, 1_000, 1 << 20, 1 << 20);
  }

  @Test
  default void aGuestThatWantsAGibibyteGetsItsLimitAndGoesOn() throws Trap {
    long limit = EngineFixture.limits().memoryBytes();
    try (CompiledModule module = compile(GREEDY);
        Instance instance = start(module)) {
      assertThat((int) call(instance, "grow", 16_383)[0]).isEqualTo(-1);
      assertThat((int) call(instance, "all")[0]).isEqualTo((int) (limit / 65_536));
      assertThat(instance.memorySize()).isEqualTo(limit);
    }
  }

  @Test
  default void eachInstanceHasTheLimitsThatItWasMadeWith() throws Trap {
    try (CompiledModule module = compile(GREEDY);
        Instance small = module.instantiate(limits(2 << 16, 10), EngineFixture.time(), "");
        Instance large = module.instantiate(limits(8 << 16, 50), EngineFixture.time(), "")) {
      assertThat((int) call(small, "all")[0]).isEqualTo(2);
      assertThat((int) call(large, "all")[0]).isEqualTo(8);
      assertThat((int) call(small, "grow-table", 10)[0]).isEqualTo(-1);
      assertThat((int) call(small, "grow-table", 9)[0]).isEqualTo(1);
      assertThat((int) call(large, "grow-table", 49)[0]).isEqualTo(1);
    }
  }

  @Test
  default void refusesAnInstanceWhoseTableStartsOverItsLimit() {
    int most = EngineFixture.limits().tableElements();
    try (CompiledModule module = compile("(module (table " + (most + 1) + " funcref))")) {
      assertThatThrownBy(() -> start(module))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("table");
    }
  }

  @Test
  default void refusesAModuleWithMoreTablesThanAnInstanceHas() {
    String tables = "(table 1 funcref)".repeat(engine().bounds().tables() + 1);
    assertThatThrownBy(() -> compile("(module " + tables + ")"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("tables");
  }

  @Test
  default void interruptsAGuestThatCallsTheHostWithoutEnd() throws Trap {
    String calling =
        """
        (module
          (import "host" "next" (func $next))
          (func (export "run") (loop $again (call $next) (br $again))))
        """;
    HostFunction next = new HostFunction("host", "next", FunctionType.ofI32(0, 0), frame -> {});
    TimeBudget time =
        TimeBudget.start(EngineFixture.limits(Duration.ofMillis(100), Duration.ofSeconds(30)));
    try (CompiledModule module = compile(calling, next);
        Instance instance = start(module)) {
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.call("run", time));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.INTERRUPTED);
    }
  }

  @Test
  default void aTrapOfAStartSectionHasItsKindToo() {
    try (CompiledModule module =
        compile("(module (func $init unreachable) (start $init) (func (export \"f\")))")) {
      Trap trap = catchThrowableOfType(Trap.class, () -> start(module));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.UNREACHABLE);
    }
  }

  @Test
  default void aSegmentThatDoesNotFitIsATrap() {
    try (CompiledModule module = compile("(module (memory 1) (data (i32.const 65535) \"ab\"))")) {
      Trap trap = catchThrowableOfType(Trap.class, () -> start(module));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.MEMORY_OUT_OF_BOUNDS);
    }
    try (CompiledModule module =
        compile("(module (table 1 funcref) (func $f) (elem (i32.const 1) $f))")) {
      Trap trap = catchThrowableOfType(Trap.class, () -> start(module));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.TABLE_OUT_OF_BOUNDS);
    }
  }

  /** An engine that locks a module while it makes an instance must run no guest code in it. */
  @Test
  default void aStartSectionThatWaitsDelaysNoOtherInstance() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    HostFunction pass =
        new HostFunction(
            "host", "pass", FunctionType.ofI32(0, 0), frame -> frame.host(Runnable.class).run());
    try (CompiledModule module =
        compile("(module (import \"host\" \"pass\" (func $pass)) (start $pass))", pass)) {
      FutureTask<Void> waiting =
          new FutureTask<>(() -> {
            start(module, (Runnable) () -> await(waits, goOn)).close();
            return null;
          });
      GuestThreads.unstarted(waiting).start();
      waits.await();
      GuestThreads.call(() -> {
        start(module, (Runnable) () -> {}).close();
        return true;
      });
      assertThat(waiting.isDone()).isFalse();
      goOn.countDown();
      waiting.get();
    }
  }

  private static void await(CountDownLatch waits, CountDownLatch goOn) {
    waits.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An engine that locks itself while it compiles must not stop its clock. */
  @Test
  default void interruptsGuestsWhileAnotherModuleCompiles() throws Exception {
    byte[] large = Wat.compile(manyFunctions(20_000));
    FutureTask<Void> compiling =
        new FutureTask<>(() -> {
          engine().compile(large, List.of()).close();
          return null;
        });
    int interrupted = 0;
    try (CompiledModule module = compile("(module (func (export \"spin\") (loop $l (br $l))))")) {
      GuestThreads.unstarted(compiling).start();
      do {
        try (Instance instance = start(module)) {
          TimeBudget time =
              TimeBudget.start(EngineFixture.limits(Duration.ofMillis(10), Duration.ofSeconds(9)));
          assertThatThrownBy(() -> instance.call("spin", time)).isInstanceOf(Trap.class);
          interrupted += compiling.isDone() ? 0 : 1;
        }
      } while (!compiling.isDone());
      compiling.get();
    }
    assertThat(interrupted).isPositive();
  }

  private static String manyFunctions(int count) {
    StringBuilder wat = new StringBuilder("(module ");
    for (int i = 0; i < count; i++) {
      wat.append("(func (param i32) (result i32) (i32.mul (local.get 0) (i32.const ")
          .append(i)
          .append(")))");
    }
    return wat.append(')').toString();
  }
}
