package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.adapter.CallableFunction;
import dev.slipway.wasm.FunctionType;

/** A function that a module exports, with its name in native memory. */
record ExportedFunction(CallableFunction function, NativeName nativeName) {
  String name() {
    return function.name();
  }

  FunctionType type() {
    return function.type();
  }

  /** Values that a call needs room for; arguments and results share it. */
  int slots() {
    return Math.max(type().parameters().size(), type().results().size());
  }
}
