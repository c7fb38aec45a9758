package dev.slipway.runtime;

import dev.slipway.guest.exports.NumericValue;
import dev.slipway.wasm.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments as their caller wrote them, in decimal text; i64, NaN and infinities come as text since
 * JSON's numbers do not carry them whole.
 */
record NumericArguments(List<String> texts) {
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  /** No number of 64 bits needs as many; longer ones only cost time to read. */
  private static final int MAX_CHARACTERS = 100;

  NumericArguments {
    texts = List.copyOf(texts);
  }

  /** Why the arguments do not fit these types, in a plain sentence; empty if they do. */
  Optional<String> misfit(List<ValueType> types) {
    if (texts.size() != types.size()) {
      return Optional.of(
          "The function takes %d arguments, but got %d.".formatted(types.size(), texts.size()));
    }
    for (int i = 0; i < types.size(); i++) {
      if (!fits(texts.get(i), types.get(i))) {
        String type = types.get(i).name().toLowerCase(Locale.ROOT);
        return Optional.of("Argument %d, \"%s\", is no %s.".formatted(i + 1, texts.get(i), type));
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

  private static boolean fits(String text, ValueType type) {
    try {
      NumericValue _ = parse(text, type);
      return true;
    } catch (ArithmeticException | IllegalArgumentException e) {
      return false;
    }
  }

  private static NumericValue parse(String text, ValueType type) {
    if (text.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException("a number of " + text.length() + " characters");
    }
    return switch (type) {
      case I32 -> new NumericValue.I32(new BigDecimal(text).intValueExact());
      case I64 -> new NumericValue.I64(new BigDecimal(text).longValueExact());
      case F32 -> new NumericValue.F32(Float.parseFloat(decimal(text)));
      case F64 -> new NumericValue.F64(Double.parseDouble(decimal(text)));
      case V128, FUNCREF, EXTERNREF, OTHER ->
          throw new IllegalArgumentException(type + " is no numeric type");
    };
  }

  /** Java reads more forms than decimal ones, such as {@code 1f}: they are refused. */
  private static String decimal(String text) {
    return NOT_FINITE.contains(text) ? text : new BigDecimal(text).toString();
  }
}
