package dev.slipway.engine.adapter;

import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import java.util.stream.Stream;

/** A function that a module exports, whose parameters and results are numbers. */
public record CallableFunction(String name, FunctionType type) {
  /**
   * @throws IllegalArgumentException if a value is a reference: native code would take its bits for
   *     an address
   */
  public CallableFunction {
    boolean numeric =
        Stream.concat(type.parameters().stream(), type.results().stream())
            .allMatch(ValueType::isNumeric);
    if (!numeric) {
      throw new IllegalArgumentException(
          "The function %s cannot be called from outside: its type is %s".formatted(name, type));
    }
  }

  /**
   * Holds the number of arguments against the function's type.
   *
   * @throws IllegalArgumentException if it takes another number
   */
  public void requireArguments(int count) {
    if (count != type.parameters().size()) {
      throw new IllegalArgumentException(
          "The function %s takes %d arguments, but was given %d"
              .formatted(name, type.parameters().size(), count));
    }
  }

  /** The refusal of a name that no exported function has. */
  public static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("The module exports no function named " + name);
  }
}
