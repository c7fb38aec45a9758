package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import dev.slipway.wasm.FunctionType;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines in one process: each has signal handlers, and so has the JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoEnginesIT {
  private static final int ROUNDS = 50;

  private static final HostFunction NEXT =
      new HostFunction(
          "host", "next", FunctionType.ofI32(0, 0), frame -> frame.host(Next.class).run());

  private static final byte[] WASM =
      Wat.compile(
          """
          (module
            (import "host" "next" (func $next))
            (memory (export "memory") 1)
            (func $recurse (export "recurse") (result i32) (i32.add (i32.const 1) (call $recurse)))
            (func (export "load") (drop (i32.load (i32.const 0x7fff0000))))
            (func (export "zero") (drop (i32.div_s (i32.const 1) (i32.const 0))))
            (func (export "unreachable") unreachable)
            (func (export "nest") (call $next)))
          """);

  private interface Next {
    void run() throws Trap;
  }

  private final Engine lib = LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
  private final Engine java = WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults());
  private CompiledModule inLib;
  private CompiledModule inJava;

  @BeforeAll
  void compile() {
    inLib = lib.compile(WASM, List.of(NEXT));
    inJava = java.compile(WASM, List.of(NEXT));
  }

  @AfterAll
  void close() {
    for (AutoCloseable each : List.of(inLib, inJava, lib, java)) {
      assertThat(catchThrowableOfType(Exception.class, each::close)).isNull();
    }
    assertThat(lib.openHandles().values()).containsOnly(0L);
    assertThat(java.openHandles().values()).containsOnly(0L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "zero", "unreachable", "recurse"})
  void trapInTurnBesideTheFaultsOfJava(String function) {
    for (int i = 0; i < ROUNDS; i++) {
      Trap.Kind one = trap(inLib, function).kind();
      javaFaults();
      Trap.Kind other = trap(inJava, function).kind();
      javaFaults();
      assertThat(other).isEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"load", "zero", "unreachable", "recurse"})
  void trapInsideOfEachOther(String function) throws Exception {
    assertThat(GuestThreads.call(() -> nested(inLib, inJava, function)))
        .isEqualTo(GuestThreads.call(() -> nested(inJava, inLib, function)));
  }

  /** What the inner guest ended by; the outer one goes on, and then traps too. */
  private static Trap.Kind nested(CompiledModule outer, CompiledModule inner, String function)
      throws Trap {
    Trap.Kind[] kind = new Trap.Kind[1];
    Next next = () -> kind[0] = trap(inner, function).kind();
    try (Instance instance =
        outer.instantiate(EngineFixture.limits(), EngineFixture.time(), next)) {
      instance.call("nest", EngineFixture.time());
      javaFaults();
      Trap own =
          catchThrowableOfType(Trap.class, () -> instance.call(function, EngineFixture.time()));
      assertThat(own.kind()).isEqualTo(kind[0]);
    }
    return kind[0];
  }

  private static Trap trap(CompiledModule module, String function) {
    Trap trap =
        catchThrowableOfType(
            Trap.class,
            () -> {
              try (Instance instance =
                  module.instantiate(
                      EngineFixture.limits(), EngineFixture.time(), (Next) () -> {})) {
                instance.call(function, EngineFixture.time());
              }
            });
    assertThat(trap).isNotNull();
    return trap;
  }

  @Test
  void noThirdGuestNestsWhicheverEnginesTheyAreOf() throws Exception {
    Next third = () -> trap(inLib, "zero");
    Next second = () -> run(inJava, third);
    Trap trap = GuestThreads.call(() -> catchThrowableOfType(Trap.class, () -> run(inLib, second)));
    assertThat(trap).rootCause().hasMessageContaining("nest");
  }

  private static void run(CompiledModule module, Next next) throws Trap {
    try (Instance instance =
        module.instantiate(EngineFixture.limits(), EngineFixture.time(), next)) {
      instance.call("nest", EngineFixture.time());
    }
  }

  private static void javaFaults() {
    Object[] nothing = new Object[1];
    assertThat(catchThrowableOfType(NullPointerException.class, () -> nothing[0].hashCode()))
        .isNotNull();
    assertThat(catchThrowableOfType(StackOverflowError.class, () -> deeper(0))).isNotNull();
  }

  @SuppressWarnings("InfiniteRecursion") // the point of it
  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }
}
