package dev.slipway.engine.libwasmtime;

import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import java.util.stream.Stream;

/** A function that a module exports, whose parameters and results are numbers. */
record ExportedFunction(String name, NativeName nativeName, FunctionType type) {
  /**
   * @throws IllegalArgumentException if a value is a reference: native code would take its bits for
   *     an address
   */
  ExportedFunction {
    boolean numeric =
        Stream.concat(type.parameters().stream(), type.results().stream())
            .allMatch(ValueType::isNumeric);
    if (!numeric) {
      throw new IllegalArgumentException(
          "The function %s cannot be called from outside: its type is %s".formatted(name, type));
    }
  }

  /** Values that a call needs room for; arguments and results share it. */
  int slots() {
    return Math.max(type.parameters().size(), type.results().size());
  }

  void requireArguments(int count) {
    if (count != type.parameters().size()) {
      throw new IllegalArgumentException(
          "The function %s takes %d arguments, but was given %d"
              .formatted(name, type.parameters().size(), count));
    }
  }
}
