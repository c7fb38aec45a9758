package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.wasm.FunctionType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiling, keeping and loading code, and the life of modules and instances. */
interface EngineModuleContract extends EngineFixture {
  String CALLING =
      """
      (module
        (import "host" "seven" (func $seven (result i32)))
        (func (export "twice") (result i32) (i32.mul (i32.const 2) (call $seven))))
      """;

  HostFunction SEVEN =
      new HostFunction("host", "seven", FunctionType.ofI32(0, 1), frame -> frame.returnI32(7));

  /** Where there is no compiled form, nothing is given and nothing is taken. */
  @Test
  default void loadedCodeGivesTheSameResults() throws Trap {
    if (!engine().capabilities().compiledForm()) {
      hasNoCompiledForm();
      return;
    }
    byte[] code;
    try (CompiledModule module = compile(CALLING, SEVEN)) {
      code = module.code().orElseThrow();
    }
    try (CompiledModule module = engine().load(code, List.of(SEVEN));
        Instance instance = start(module)) {
      assertThat((int) call(instance, "twice")[0]).isEqualTo(14);
    }
  }

  private void hasNoCompiledForm() {
    try (CompiledModule module = compile(CALLING, SEVEN)) {
      assertThat(module.code()).isEmpty();
    }
    assertThatThrownBy(() -> engine().load(new byte[100], List.of(SEVEN)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("compiled form");
  }

  /** Only the container's mark is broken: code with broken instructions would really be run. */
  @Test
  default void refusesCodeThatIsNoneOfItsOwn() {
    if (!engine().capabilities().compiledForm()) {
      hasNoCompiledForm();
      return;
    }
    byte[] broken;
    try (CompiledModule module = compile(CALLING, SEVEN)) {
      broken = module.code().orElseThrow();
    }
    broken[0] ^= 0x7f;
    for (byte[] code : List.of(broken, Arrays.copyOf(broken, 20), new byte[0])) {
      assertThatThrownBy(() -> engine().load(code, List.of(SEVEN)))
          .isInstanceOf(EngineException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "(module)", "plain text, and a lot of it", "\0asm\1\0\0\0\1"})
  default void refusesWhatIsNoWasm(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> engine().compile(bytes, List.of()))
        .isInstanceOf(EngineException.class)
        .message()
        .isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(module (func (export \"f\") (param v128)))",
        "(module (func (export \"f\") (param externref)))",
        "(module (type $s (struct)) (func (export \"f\") (param (ref null $s))))",
        "(module (memory i64 1))",
        "(module (memory 1) (memory 1))",
        "(module (memory 1 1 shared))",
        "(module (tag $t) (func (throw $t)))"
      })
  default void refusesProposalsThatAreOff(String wat) {
    assertThatThrownBy(() -> compile(wat)).isInstanceOf(EngineException.class);
  }

  @Test
  default void refusesAnUnknownImportByItsName() {
    assertThatThrownBy(() -> compile(CALLING))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("seven");
  }

  @Test
  default void saysItInAShortLineThoughTheGuestsNamesAreLong() {
    String name = "long name\\n ".repeat(10_000);
    assertThatThrownBy(() -> compile("(module (import \"host\" \"" + name + "\" (func)))"))
        .isInstanceOf(EngineException.class)
        .message()
        .hasSizeLessThan(2_000)
        .doesNotContain("\n");
  }

  @Test
  default void refusesAnImportOfAnotherType() {
    HostFunction wrong =
        new HostFunction("host", "seven", FunctionType.ofI32(1, 1), frame -> frame.returnI32(7));
    assertThatThrownBy(() -> compile(CALLING, wrong))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("seven");
  }

  @Test
  default void takesMoreHostFunctionsThanAreImported() throws Trap {
    HostFunction unused = new HostFunction("host", "unused", FunctionType.ofI32(0, 0), frame -> {});
    try (CompiledModule module = compile(CALLING, unused, SEVEN);
        Instance instance = start(module)) {
      assertThat((int) call(instance, "twice")[0]).isEqualTo(14);
    }
  }

  @Test
  default void aClosedModuleLetsItsInstancesLiveAndMakesNoMore() throws Trap {
    CompiledModule module = compile(CALLING, SEVEN);
    try (Instance instance = start(module)) {
      module.close();
      assertThat((int) call(instance, "twice")[0]).isEqualTo(14);
      assertThatThrownBy(() -> start(module)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(module::code).isInstanceOf(IllegalStateException.class);
    }
    module.close();
  }

  @Test
  default void preparesForLimitsUntilItIsClosed() throws Trap {
    try (CompiledModule module = compile("(module (memory (export \"memory\") 2))")) {
      module.prepare(EngineFixture.limits());
      module.prepare(EngineFixture.limits());
      try (Instance instance = start(module)) {
        assertThat(instance.memorySize()).isEqualTo(2 * 65_536);
      }
    }
    CompiledModule closed = compile("(module)");
    closed.close();
    assertThatThrownBy(() -> closed.prepare(EngineFixture.limits()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void aClosedInstanceIsClosedForGood() throws Trap {
    try (CompiledModule module = compile("(module (memory (export \"memory\") 1))")) {
      Instance instance = start(module);
      GuestMemory memory = instance.memory();
      instance.close();
      instance.close();
      assertThatThrownBy(() -> call(instance, "f")).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(instance::memory).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> memory.read(0, 1)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  default void staysOpenWhileAModuleIs() throws Trap {
    try (CompiledModule module = compile(CALLING, SEVEN)) {
      assertThatThrownBy(() -> engine().close())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("module");
      try (Instance instance = start(module)) {
        assertThat((int) call(instance, "twice")[0]).isEqualTo(14);
      }
    }
  }

  @Test
  default void makesTenThousandInstancesAndKeepsNone() throws Trap {
    try (CompiledModule module = compile(CALLING, SEVEN)) {
      for (int i = 0; i < 10_000; i++) {
        try (Instance instance = start(module)) {
          assertThat((int) call(instance, "twice")[0]).isEqualTo(14);
        }
      }
      assertThat(engine().openHandles()).containsEntry("store", 0L).containsEntry("module", 1L);
    }
    assertThat(engine().openHandles()).containsEntry("module", 0L);
  }

  @Test
  default void anInstanceMovesBetweenThreads() throws Exception {
    try (CompiledModule module = compile(CALLING, SEVEN);
        Instance instance = start(module)) {
      long here = call(instance, "twice")[0];
      assertThat(GuestThreads.call(() -> call(instance, "twice")[0])).isEqualTo(here);
      assertThat(call(instance, "twice")[0]).isEqualTo(here);
    }
  }

  @Test
  default void refusesVirtualThreads() throws Exception {
    try (CompiledModule module = compile(CALLING, SEVEN)) {
      Throwable[] thrown = new Throwable[1];
      Thread.startVirtualThread(
              () -> {
                try {
                  start(module).close();
                } catch (Trap | RuntimeException e) {
                  thrown[0] = e;
                }
              })
          .join();
      assertThat(thrown[0]).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  default void describesItself() {
    EngineDescription description = engine().description();
    assertThat(description.name()).isNotBlank();
    assertThat(description.version()).matches("[0-9]+\\..*");
    assertThat(description.fingerprint())
        .isNotBlank()
        .isEqualTo(engine().description().fingerprint());
  }
}
