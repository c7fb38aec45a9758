package dev.slipway.runtime;

import dev.slipway.guest.exports.NumericValue;
import dev.slipway.wasm.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arguments as their caller wrote them, in decimal text; i64, NaN and infinities come as text since
 * JSON's numbers do not carry them whole.
 */
record NumericArguments(List<String> texts) {
  NumericArguments {
    texts = List.copyOf(texts);
  }

  /** Why the arguments do not fit these types, in a plain sentence; empty if they do. */
  Optional<String> misfit(List<ValueType> types) {
    if (texts.size() != types.size()) {
      return Optional.of(
          "The function takes " + types.size() + " arguments, but got " + texts.size() + ".");
    }
    for (int i = 0; i < types.size(); i++) {
      try {
        NumericValue _ = parse(texts.get(i), types.get(i));
      } catch (ArithmeticException | IllegalArgumentException e) {
        return Optional.of(
            "Argument %d, \"%s\", is no %s.".formatted(i + 1, texts.get(i), types.get(i)));
      }
    }
    return Optional.empty();
  }

  /**
   * The arguments as values of these types.
   *
   * @throws IllegalArgumentException if {@link #misfit} says that they do not fit
   */
  List<NumericValue> as(List<ValueType> types) {
    List<NumericValue> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      values.add(parse(texts.get(i), types.get(i)));
    }
    return values;
  }

  private static NumericValue parse(String text, ValueType type) {
    return switch (type) {
      case I32 -> new NumericValue.I32(new BigDecimal(text).intValueExact());
      case I64 -> new NumericValue.I64(new BigDecimal(text).longValueExact());
      case F32 -> new NumericValue.F32(Float.parseFloat(text));
      case F64 -> new NumericValue.F64(Double.parseDouble(text));
      case V128, FUNCREF, EXTERNREF, OTHER ->
          throw new IllegalArgumentException(type + " is no numeric type");
    };
  }
}
