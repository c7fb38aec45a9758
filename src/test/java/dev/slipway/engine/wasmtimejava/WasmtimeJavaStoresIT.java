package dev.slipway.engine.wasmtimejava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.Wat;
import dev.slipway.wasm.FunctionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is this adapter's own: how long stores live, how many instances and host calls there are.
 */
class WasmtimeJavaStoresIT {
  private static final Limits LIMITS =
      new Limits(1 << 20, 100, Duration.ofSeconds(30), Duration.ofSeconds(30), 1, 1, 1);
  private static final WasmtimeJavaSettings SETTINGS = WasmtimeJavaSettings.defaults();
  private static final String CALLING =
      """
      (module
        (import "h" "f" (func $f))
        (memory (export "memory") 1)
        (func (export "call") (param $n i32)
          (loop $again
            (call $f)
            (local.set $n (i32.sub (local.get $n) (i32.const 1)))
            (br_if $again (local.get $n))))
        (func (export "trap") unreachable))
      """;

  private final AtomicInteger calls = new AtomicInteger();
  private final HostFunction f =
      new HostFunction("h", "f", FunctionType.ofI32(0, 0), frame -> calls.incrementAndGet());

  private CompiledModule compile(Engine engine) {
    return engine.compile(Wat.compile(CALLING), List.of(f));
  }

  private static Instance start(CompiledModule module) throws Trap {
    return module.instantiate(LIMITS, TimeBudget.start(LIMITS), "");
  }

  private static void invoke(CompiledModule module, String function, long... arguments)
      throws Trap {
    try (Instance instance = start(module)) {
      instance.call(function, TimeBudget.start(LIMITS), arguments);
    }
  }

  private static WasmtimeJavaEngine open(StoreBounds stores) {
    return WasmtimeJavaEngine.open(SETTINGS.withStores(stores));
  }

  @Test
  void oneStoreWithOneHostFunctionServesManyInstances() throws Trap {
    try (WasmtimeJavaEngine engine = open(StoreBounds.DEFAULT);
        CompiledModule module = compile(engine)) {
      for (int i = 0; i < 20; i++) {
        invoke(module, "call", 1);
      }
      assertThat(engine.openHandles())
          .containsEntry("store", 0L)
          .containsEntry("idle-store", 1L)
          .containsEntry("host-function", 1L);
      assertThat(calls).hasValue(20);
    }
  }

  @Test
  void instancesThatAreOpenTogetherHaveAStoreEach() throws Trap {
    try (WasmtimeJavaEngine engine = open(StoreBounds.DEFAULT);
        CompiledModule module = compile(engine);
        Instance one = start(module);
        Instance other = start(module)) {
      assertThat(engine.openHandles()).containsEntry("store", 2L);
      assertThat(List.of(one, other)).hasSize(2);
    }
  }

  @Test
  void aStoreIsGivenUpAfterItsInstances() throws Trap {
    try (WasmtimeJavaEngine engine = open(new StoreBounds(3, 1 << 20, 100, 1 << 20));
        CompiledModule module = compile(engine)) {
      invoke(module, "call", 1);
      invoke(module, "call", 1);
      assertThat(engine.openHandles()).containsEntry("idle-store", 1L);
      invoke(module, "call", 1);
      assertThat(engine.openHandles())
          .containsEntry("idle-store", 0L)
          .containsEntry("host-function", 0L);
    }
  }

  @Test
  void aStoreIsGivenUpWhenItsClosedInstancesHoldTooMuch() throws Trap {
    try (WasmtimeJavaEngine engine = open(new StoreBounds(100, 3 << 16, 100, 1 << 30));
        CompiledModule module = compile(engine)) {
      for (int i = 0; i < 3; i++) {
        invoke(module, "call", 1);
        assertThat(engine.openHandles()).containsEntry("idle-store", 1L);
      }
      invoke(module, "call", 1);
      assertThat(engine.openHandles()).containsEntry("idle-store", 0L);
    }
  }

  @Test
  void theOldestStoresGoWhenAllTogetherHoldTooMuch() throws Trap {
    try (WasmtimeJavaEngine engine = open(new StoreBounds(100, 1 << 30, 2, 1 << 30));
        CompiledModule one = compile(engine);
        CompiledModule two = compile(engine);
        CompiledModule three = compile(engine)) {
      invoke(one, "call", 1);
      invoke(two, "call", 1);
      assertThat(engine.openHandles()).containsEntry("idle-store", 2L);
      invoke(three, "call", 1);
      assertThat(engine.openHandles()).containsEntry("idle-store", 2L);
      invoke(three, "call", 1);
      assertThat(engine.openHandles()).containsEntry("idle-store", 1L);
    }
  }

  @Test
  void aStoreIsGivenUpAfterATrapAndWithItsModule() throws Trap {
    try (WasmtimeJavaEngine engine = open(StoreBounds.DEFAULT)) {
      try (CompiledModule module = compile(engine)) {
        assertThatThrownBy(() -> invoke(module, "trap")).isInstanceOf(Trap.class);
        assertThat(engine.openHandles()).containsEntry("idle-store", 0L);
        invoke(module, "call", 1);
        assertThat(engine.openHandles()).containsEntry("idle-store", 1L);
      }
      assertThat(engine.openHandles()).containsEntry("idle-store", 0L).containsEntry("module", 0L);
    }
  }

  @Test
  void refusesAnInstanceWhenAllAreInUseAndHasRoomAgainAfterOneIsClosed() throws Trap {
    try (WasmtimeJavaEngine engine = WasmtimeJavaEngine.open(SETTINGS.withInstances(1));
        CompiledModule module = compile(engine)) {
      Instance first = start(module);
      assertThatThrownBy(() -> start(module))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("all 1 instances");
      first.close();
      start(module).close();
    }
  }

  @Test
  void endsAGuestThatMakesMoreHostCallsInOneEntryThanTheBindingBears() throws Trap {
    try (WasmtimeJavaEngine engine = WasmtimeJavaEngine.open(SETTINGS.withHostCalls(10));
        CompiledModule module = compile(engine);
        Instance instance = start(module)) {
      instance.call("call", TimeBudget.start(LIMITS), 10);
      instance.call("call", TimeBudget.start(LIMITS), 10);
      assertThatThrownBy(() -> instance.call("call", TimeBudget.start(LIMITS), 11))
          .isInstanceOf(Trap.class)
          .hasMessageContaining("more than 10 host calls");
      assertThat(calls).hasValue(30);
    }
  }

  @Test
  void compilesOnceForLimitsThatMakeNoDifference() throws Trap {
    try (WasmtimeJavaEngine engine = open(StoreBounds.DEFAULT);
        CompiledModule fixed =
            engine.compile(Wat.compile("(module (memory 1 2) (table 3 3 funcref))"), List.of())) {
      fixed.prepare(LIMITS);
      start(fixed).close();
      assertThat(engine.openHandles()).containsEntry("module", 1L);
    }
  }

  @Test
  void keepsTheCodeForAFewLimitsOnly() throws Trap {
    try (WasmtimeJavaEngine engine = open(StoreBounds.DEFAULT);
        CompiledModule module = compile(engine)) {
      for (int pages = 1; pages <= 10; pages++) {
        Duration enough = Duration.ofSeconds(30);
        module.prepare(new Limits((long) pages << 16, 100, enough, enough, 1, 1, 1));
      }
      assertThat(engine.openHandles()).containsEntry("module", 4L);
    }
  }

  @Test
  void leavesNoUnpackedLibraryBehind() throws IOException {
    WasmtimeJavaEngine.open(SETTINGS).close();
    try (Stream<String> mappings = Files.lines(Path.of("/proc/self/maps"))) {
      assertThat(mappings.filter(line -> line.contains("libwasmtime_jni_")))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).endsWith("(deleted)"));
    }
  }

  @Test
  void callsAStartFunctionThatIsAnImportBesideAnExportOfTheSameName() throws Trap {
    String wat =
        """
        (module
          (import "h" "f" (func $f))
          (func (export "slipway:start") unreachable)
          (start $f))
        """;
    try (WasmtimeJavaEngine engine = open(StoreBounds.DEFAULT);
        CompiledModule module = engine.compile(Wat.compile(wat), List.of(f))) {
      start(module).close();
      assertThat(calls).hasValue(1);
    }
  }
}
