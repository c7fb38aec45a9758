package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.guest.exports.NumericValue;
import dev.slipway.guest.exports.NumericValue.F32;
import dev.slipway.guest.exports.NumericValue.F64;
import dev.slipway.guest.exports.NumericValue.I32;
import dev.slipway.guest.exports.NumericValue.I64;
import dev.slipway.wasm.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericArgumentsTest {
  private static final List<ValueType> ALL =
      List.of(ValueType.I32, ValueType.I64, ValueType.F32, ValueType.F64);

  @Test
  void takeTheTypesOfTheirParameters() {
    List<NumericValue> values = arguments("7", "7", "7", "7").as(ALL);

    assertThat(values).containsExactly(new I32(7), new I64(7), new F32(7), new F64(7));
  }

  @Test
  void reachTheEndsOfTheirTypes() {
    List<NumericValue> values =
        arguments("-2147483648", "9223372036854775807", "1.5e-45", "-1.7976931348623157E308")
            .as(ALL);

    assertThat(values)
        .containsExactly(
            new I32(Integer.MIN_VALUE),
            new I64(Long.MAX_VALUE),
            new F32(Float.MIN_VALUE),
            new F64(-Double.MAX_VALUE));
  }

  @Test
  void whatIsNotFiniteHasAName() {
    List<NumericValue> values =
        arguments("NaN", "-Infinity").as(List.of(ValueType.F32, ValueType.F64));

    assertThat(values).containsExactly(new F32(Float.NaN), new F64(Double.NEGATIVE_INFINITY));
  }

  @Test
  void wholeNumbersMayBeWrittenAsDecimals() {
    assertThat(arguments("2.0", "1e3").as(List.of(ValueType.I32, ValueType.I64)))
        .containsExactly(new I32(2), new I64(1000));
  }

  @ParameterizedTest
  @CsvSource({
    "2147483648, I32",
    "2.5, I32",
    "x, I32",
    "'', I32",
    "NaN, I32",
    "0x10, I32",
    "1e999999999, I32",
    "1e-999999999, I32",
    "9223372036854775808, I64",
    "Infinity, I64",
    "1f, F32",
    "0x1p3, F64",
    "nan, F64",
    "' 1', F64",
    "1, V128",
    "1, EXTERNREF",
  })
  void whatDoesNotFitIsNamedWithItsPlace(String text, ValueType type) {
    NumericArguments arguments = arguments("1", text);

    assertThat(arguments.misfit(List.of(ValueType.I32, type)).orElseThrow())
        .contains("Argument 2", text);
    assertThatThrownBy(() -> arguments.as(List.of(ValueType.I32, type)))
        .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
  }

  @Test
  void aNumberOfAThousandDigitsIsNotRead() {
    assertThat(arguments("9".repeat(1_000)).misfit(List.of(ValueType.F64))).isPresent();
  }

  @Test
  void theirCountIsChecked() {
    assertThat(arguments("1").misfit(List.of()))
        .contains("The function takes 0 arguments, but got 1.");
    assertThat(arguments().misfit(List.of(ValueType.I32))).isPresent();
    assertThat(arguments().misfit(List.of())).isEmpty();
  }

  private static NumericArguments arguments(String... texts) {
    return new NumericArguments(List.of(texts));
  }
}
