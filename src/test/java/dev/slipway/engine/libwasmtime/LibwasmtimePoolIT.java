package dev.slipway.engine.libwasmtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.Wat;
import dev.slipway.wasm.FunctionType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is this adapter's own: the pool, the stubs, and how deep guests nest. */
class LibwasmtimePoolIT {
  private static final Limits LIMITS =
      new Limits(1 << 20, 100, Duration.ofSeconds(30), Duration.ofSeconds(30), 1, 1, 1);
  private static final InstancePool SMALL =
      new InstancePool(3, 1 << 20, 1, 1_000, 128 << 10, 1 << 20);
  private static final LibwasmtimeSettings SETTINGS =
      LibwasmtimeSettings.defaults(Wat.library()).withPool(SMALL);

  private final LibwasmtimeEngine engine = LibwasmtimeEngine.open(SETTINGS);

  @AfterEach
  void close() {
    engine.close();
    assertThat(engine.openHandles().values()).containsOnly(0L);
  }

  private CompiledModule compile(String wat, HostFunction... imports) {
    return engine.compile(Wat.compile(wat), List.of(imports));
  }

  private static Instance start(CompiledModule module, Object host) throws Trap {
    return module.instantiate(LIMITS, TimeBudget.start(LIMITS), host);
  }

  @Test
  void refusesAnInstanceWhenThePoolIsFullAndHasRoomAgainAfterOneIsClosed() throws Trap {
    try (CompiledModule module = compile("(module (memory 1))");
        Instance first = start(module, "");
        Instance second = start(module, "")) {
      Instance third = start(module, "");
      assertThatThrownBy(() -> start(module, "")).isInstanceOf(EngineException.class);
      third.close();
      start(module, "").close();
      assertThat(List.of(first, second)).hasSize(2);
    }
  }

  @Test
  void refusesATableThatIsLargerThanASlot() {
    assertThatThrownBy(() -> compile("(module (table 1001 funcref))"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("1001");
  }

  @Test
  void makesOneStubForEachHostFunction() {
    HostFunction one = new HostFunction("h", "f", FunctionType.ofI32(0, 0), frame -> {});
    HostFunction other = new HostFunction("h", "g", FunctionType.ofI32(0, 0), frame -> {});
    for (int i = 0; i < 10; i++) {
      compile("(module)", one, other).close();
    }
    assertThat(engine.openHandles()).containsEntry("function-type", 2L);
  }

  @Test
  void takesCodeOfAnotherEngineWithTheSameFingerprint() throws Trap {
    byte[] code;
    try (LibwasmtimeEngine other = LibwasmtimeEngine.open(SETTINGS);
        CompiledModule module =
            other.compile(Wat.compile("(module (func (export \"f\")))"), List.of())) {
      code = module.code().orElseThrow();
      assertThat(other.description()).isEqualTo(engine.description());
    }
    try (CompiledModule module = engine.load(code, List.of());
        Instance instance = start(module, "")) {
      assertThat(instance.call("f", TimeBudget.start(LIMITS))).isEmpty();
    }
  }

  @Test
  void letsNoThirdGuestOntoOneThread() throws Exception {
    HostFunction next =
        new HostFunction(
            "h",
            "next",
            FunctionType.ofI32(0, 0),
            frame -> frame.host(Instance.class).call("run", TimeBudget.start(LIMITS)));
    String calling =
        "(module (import \"h\" \"next\" (func $next)) (func (export \"run\") call $next))";
    try (CompiledModule chain = compile(calling, next);
        CompiledModule end = compile("(module (func (export \"run\")))");
        Instance third = start(end, "");
        Instance second = start(chain, third);
        Instance first = start(chain, second)) {
      assertThatThrownBy(() -> GuestThreads.call(() -> first.call("run", TimeBudget.start(LIMITS))))
          .rootCause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("nest");
      assertThat(third.call("run", TimeBudget.start(LIMITS))).isEmpty();
    }
  }

  @Test
  void aClosedEngineMakesNothing() {
    engine.close();
    assertThatThrownBy(() -> compile("(module)")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysWhichLibraryCannotBeLoaded() {
    LibwasmtimeSettings settings = LibwasmtimeSettings.defaults(Path.of("/no/such/library.so"));
    assertThatThrownBy(() -> LibwasmtimeEngine.open(settings))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("/no/such/library.so");
  }

  @Test
  void refusesAPoolThatTheSystemHasNoAddressSpaceFor() {
    assertThatThrownBy(() -> AddressSpace.reserve(1L << 47))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("address space");
  }
}
