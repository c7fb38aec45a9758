package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments and results of exported functions. */
interface EngineValuesContract extends EngineFixture {
  String IDENTITIES =
      """
      (module
        (func (export "i32") (param i32) (result i32) local.get 0)
        (func (export "i64") (param i64) (result i64) local.get 0)
        (func (export "f32") (param f32) (result f32) local.get 0)
        (func (export "f64") (param f64) (result f64) local.get 0)
        (func (export "none"))
        (func (export "three") (param i32 i64 f64) (result f64 i64 i32)
          local.get 2 local.get 1 local.get 0)
        (func (export "ref") (param funcref))
        (global (export "global") i32 (i32.const 1)))
      """;

  @ParameterizedTest
  @CsvSource({"0", "1", "-1", "2147483647", "-2147483648"})
  default void carriesI32(int value) throws Trap {
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThat((int) call(instance, "i32", value)[0]).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "9223372036854775807", "-9223372036854775808"})
  default void carriesI64(long value) throws Trap {
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThat(call(instance, "i64", value)).containsExactly(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"3fc00000", "80000000", "ff800000", "7fc00001", "ffc0dead", "00000001"})
  default void carriesEachBitOfF32(String hex) throws Trap {
    int bits = Integer.parseUnsignedInt(hex, 16);
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThat((int) call(instance, "f32", bits)[0]).isEqualTo(bits);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3ff8000000000000",
    "8000000000000000",
    "fff0000000000000",
    "7ff8000000000001",
    "fff80000deadbeef"
  })
  default void carriesEachBitOfF64(String hex) throws Trap {
    long bits = Long.parseUnsignedLong(hex, 16);
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThat(call(instance, "f64", bits)).containsExactly(bits);
    }
  }

  @Test
  default void carriesSeveralResults() throws Trap {
    long pi = Double.doubleToRawLongBits(Math.PI);
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      long[] results = call(instance, "three", 7, -8L, pi);
      assertThat(results).hasSize(3).startsWith(pi, -8L);
      assertThat((int) results[2]).isEqualTo(7);
    }
  }

  @Test
  default void carriesNothingAtAll() throws Trap {
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThat(call(instance, "none")).isEmpty();
    }
  }

  @Test
  default void carriesMoreValuesThanAnyAbiHas() throws Trap {
    String wide =
        "(module (func (export \"last\") (param "
            + "i64 ".repeat(100)
            + ") (result i64) local.get 99))";
    long[] arguments = new long[100];
    arguments[99] = 42;
    try (CompiledModule module = compile(wide);
        Instance instance = start(module)) {
      assertThat(call(instance, "last", arguments)).containsExactly(42);
    }
  }

  @Test
  default void callsSeveralFunctionsOfOneInstanceInTurn() throws Trap {
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThat(call(instance, "i64", 1)).containsExactly(1);
      assertThat((int) call(instance, "i32", 2)[0]).isEqualTo(2);
      assertThat(call(instance, "i64", 3)).containsExactly(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"missing", "global", "ref"})
  default void refusesWhatIsNoFunctionOfNumbersAndStaysUsable(String name) throws Trap {
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThatThrownBy(() -> call(instance, name, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
      assertThat(call(instance, "i64", 5)).containsExactly(5);
    }
  }

  @Test
  default void refusesAWrongNumberOfArguments() throws Trap {
    try (CompiledModule module = compile(IDENTITIES);
        Instance instance = start(module)) {
      assertThatThrownBy(() -> call(instance, "i32", 1, 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("takes 1");
      assertThatThrownBy(() -> call(instance, "i32"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("given 0");
    }
  }
}
