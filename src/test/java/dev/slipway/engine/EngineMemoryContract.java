package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.wasm.FunctionType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory and tables: bounds, limits, isolation. */
interface EngineMemoryContract extends EngineFixture {
  int PAGE = 65_536;

  String GROWING =
      """
      (module
        (memory (export "memory") 1)
        (table $t 1 funcref)
        (global $count (mut i32) (i32.const 0))
        (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
        (func (export "grow-table") (param i32) (result i32)
          (table.grow $t (ref.null func) (local.get 0)))
        (func (export "table-size") (result i32) (table.size $t))
        (func (export "count") (result i32)
          (global.set $count (i32.add (global.get $count) (i32.const 1)))
          (i32.store8 (i32.const 0) (global.get $count))
          (global.get $count)))
      """;

  @Test
  default void growsMemoryUpToTheLimitAndRefusesMoreToTheGuest() throws Trap {
    int pages = (int) (EngineFixture.limits().memoryBytes() / PAGE);
    try (CompiledModule module = compile(GROWING);
        Instance instance = start(module)) {
      assertThat((int) call(instance, "grow", pages)[0]).isEqualTo(-1);
      assertThat((int) call(instance, "grow", pages - 1)[0]).isEqualTo(1);
      assertThat((int) call(instance, "grow", 1)[0]).isEqualTo(-1);
      assertThat(instance.memory().size()).isEqualTo(EngineFixture.limits().memoryBytes());
    }
  }

  @Test
  default void growsTablesUpToTheLimitAndRefusesMoreToTheGuest() throws Trap {
    int most = EngineFixture.limits().tableElements();
    try (CompiledModule module = compile(GROWING);
        Instance instance = start(module)) {
      assertThat((int) call(instance, "grow-table", most)[0]).isEqualTo(-1);
      assertThat((int) call(instance, "grow-table", most - 1)[0]).isEqualTo(1);
      assertThat((int) call(instance, "table-size")[0]).isEqualTo(most);
    }
  }

  @Test
  default void readsAndWritesWhatTheGuestHasGrown() throws Trap {
    try (CompiledModule module = compile(GROWING);
        Instance instance = start(module)) {
      GuestMemory memory = instance.memory();
      call(instance, "grow", 1);
      memory.write(2 * PAGE - 3, new byte[] {7, 8, 9});
      assertThat(memory.read(2 * PAGE - 4, 4)).containsExactly(0, 7, 8, 9);
      assertThat(memory.size()).isEqualTo(2 * PAGE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 65537",
    "65535, 2",
    "-1, 1",
    "-1, 2",
    "-1, -1",
    "0, -1",
    "2147483647, 2147483647",
    "-2147483648, -2147483648"
  })
  default void refusesToReadOutside(int pointer, int length) throws Trap {
    try (CompiledModule module = compile(GROWING);
        Instance instance = start(module)) {
      Trap trap = catchThrowableOfType(Trap.class, () -> instance.memory().read(pointer, length));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.MEMORY_OUT_OF_BOUNDS);
      assertThat(trap).hasMessageContaining(Integer.toUnsignedString(pointer));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 65537", "65535, 2", "-1, 1", "-1, 2", "-2147483648, 1"})
  default void refusesToWriteOutside(int pointer, int length) throws Trap {
    try (CompiledModule module = compile(GROWING);
        Instance instance = start(module)) {
      Trap trap =
          catchThrowableOfType(
              Trap.class, () -> instance.memory().write(pointer, new byte[length]));
      assertThat(trap.kind()).isEqualTo(Trap.Kind.MEMORY_OUT_OF_BOUNDS);
    }
  }

  @Test
  default void readsAndWritesUpToTheEdge() throws Trap {
    try (CompiledModule module = compile(GROWING);
        Instance instance = start(module)) {
      instance.memory().write(PAGE - 1, new byte[] {5});
      assertThat(instance.memory().read(PAGE - 1, 1)).containsExactly(5);
      assertThat(instance.memory().read(PAGE, 0)).isEmpty();
      assertThat(instance.memory().read(0, PAGE)).hasSize(PAGE);
    }
  }

  /** Zig's empty slices point at the last address. */
  @ParameterizedTest
  @ValueSource(ints = {0, 65_537, -1})
  default void anEmptyRangeIsEverywhere(int pointer) throws Trap {
    try (CompiledModule module = compile(GROWING);
        Instance instance = start(module)) {
      instance.memory().write(pointer, new byte[0]);
      assertThat(instance.memory().read(pointer, 0)).isEmpty();
    }
  }

  @Test
  default void sharesNothingBetweenInstances() throws Trap {
    try (CompiledModule module = compile(GROWING);
        Instance first = start(module);
        Instance second = start(module)) {
      first.memory().write(1_000, new byte[] {1});
      call(first, "grow-table", 5);
      assertThat((int) call(first, "count")[0]).isEqualTo(1);
      assertThat((int) call(first, "count")[0]).isEqualTo(2);
      assertThat((int) call(second, "count")[0]).isEqualTo(1);
      assertThat(second.memory().read(1_000, 1)).containsExactly(0);
      assertThat((int) call(second, "table-size")[0]).isEqualTo(1);
    }
  }

  @Test
  default void leavesNothingBehindInASlot() throws Trap {
    try (CompiledModule module = compile(GROWING)) {
      for (int i = 0; i < 20; i++) {
        try (Instance instance = start(module)) {
          assertThat(instance.memory().read(0, PAGE)).containsOnly(0);
          assertThat((int) call(instance, "count")[0]).isEqualTo(1);
          byte[] marks = new byte[PAGE];
          Arrays.fill(marks, (byte) 0x5a);
          instance.memory().write(0, marks);
        }
      }
    }
  }

  @Test
  default void aStartSectionMayUseMemoryInAHostCall() throws Trap {
    HostFunction mark =
        new HostFunction(
            "host",
            "mark",
            FunctionType.ofI32(1, 0),
            frame -> frame.memory().write(frame.i32(0), frame.memory().read(8, 5)));
    String starting =
        """
        (module
          (import "host" "mark" (func $mark (param i32)))
          (memory (export "memory") 1)
          (data (i32.const 8) "start")
          (func $init (call $mark (i32.const 200)))
          (start $init))
        """;
    try (CompiledModule module = compile(starting, mark);
        Instance instance = start(module)) {
      assertThat(instance.memory().read(200, 5)).asString().isEqualTo("start");
    }
  }

  @Test
  default void saysThatThereIsNoMemory() throws Trap {
    try (CompiledModule module = compile("(module (memory 1) (func (export \"memory\")))");
        Instance instance = start(module)) {
      assertThatThrownBy(instance::memory).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  default void refusesAModuleWhoseMemoryIsLargerThanASlot() {
    long pages = engine().bounds().memoryBytes() / PAGE + 1;
    assertThatThrownBy(() -> compile("(module (memory " + pages + "))"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("memory");
  }

  @Test
  default void refusesAnInstanceWhoseMemoryStartsOverItsLimit() {
    long pages = EngineFixture.limits().memoryBytes() / PAGE + 1;
    try (CompiledModule module = compile("(module (memory " + pages + "))")) {
      assertThatThrownBy(() -> start(module))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("memory");
    }
  }
}
