package dev.slipway.engine.libwasmtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** A C function off the hot path: called with boxed arguments, which saves a method for each. */
final class NativeFunction {
  private final MethodHandle handle;

  NativeFunction(MemorySegment symbol, MethodHandle handle) {
    this.handle = handle.bindTo(symbol);
  }

  /** Calls a function that returns a pointer or a {@code size_t}. */
  long pointer(Object... arguments) {
    return (Long) invoke(arguments);
  }

  /** Calls a function that returns a {@code bool}. */
  boolean test(Object... arguments) {
    return (Boolean) invoke(arguments);
  }

  /** Calls a function that returns a {@code uint8_t}. */
  int unsignedByte(Object... arguments) {
    return Byte.toUnsignedInt((Byte) invoke(arguments));
  }

  /** Calls a function that returns a {@code uint32_t}. */
  long unsignedInt(Object... arguments) {
    return Integer.toUnsignedLong((Integer) invoke(arguments));
  }

  /** Calls a function that returns nothing. */
  void run(Object... arguments) {
    invoke(arguments);
  }

  private Object invoke(Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }
}
