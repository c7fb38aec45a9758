package dev.slipway.wasm;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parameters and results of a function. */
public record FunctionType(List<ValueType> parameters, List<ValueType> results) {
  public FunctionType {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /** A type of i32 only, which is all that waPC and WASI preview 1 mostly use. */
  public static FunctionType ofI32(int parameters, int results) {
    return new FunctionType(
        Collections.nCopies(parameters, ValueType.I32),
        Collections.nCopies(results, ValueType.I32));
  }

  /**
   * Holds a result against this type.
   *
   * @throws IllegalStateException if this has another result, or not one
   */
  public void requireResult(ValueType type) {
    if (results.size() != 1 || results.getFirst() != type) {
      throw new IllegalStateException(
          "The function returns no %s: its type is %s".formatted(type, this));
    }
  }

  /** As WebAssembly's text format names the types: {@code (i32, i64) -> (f32)}. */
  @Override
  public String toString() {
    return list(parameters) + " -> " + list(results);
  }

  private static String list(List<ValueType> types) {
    return types.stream()
        .map(t -> t.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
