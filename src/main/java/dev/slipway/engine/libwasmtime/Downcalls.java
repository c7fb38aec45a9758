package dev.slipway.engine.libwasmtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Collections;

/**
 * Makes handles for C functions. They take the function's address as their first argument, so that
 * they can be constants, which the JIT compiles into plain calls, while the library is not known
 * before run time.
 */
final class Downcalls {
  /** A pointer or a {@code size_t}. */
  static final ValueLayout.OfLong POINTER = ValueLayout.JAVA_LONG;

  private Downcalls() {}

  /** For functions that may run guest code, call back, trap, block or take long. */
  @SuppressWarnings("restricted")
  static MethodHandle of(FunctionDescriptor function) {
    return Linker.nativeLinker().downcallHandle(function);
  }

  /** For short functions that do none of that: the JVM's garbage collector waits for them. */
  @SuppressWarnings("restricted")
  static MethodHandle leaf(FunctionDescriptor function) {
    return Linker.nativeLinker().downcallHandle(function, Linker.Option.critical(false));
  }

  static FunctionDescriptor returning(MemoryLayout result, MemoryLayout... parameters) {
    return FunctionDescriptor.of(result, parameters);
  }

  static FunctionDescriptor returningNothing(MemoryLayout... parameters) {
    return FunctionDescriptor.ofVoid(parameters);
  }

  /** As many parameters that are pointers. */
  static MemoryLayout[] pointers(int count) {
    return Collections.nCopies(count, POINTER).toArray(MemoryLayout[]::new);
  }

  /** What a handle throws is a fault of this adapter or of the JVM, never of a guest. */
  static RuntimeException unexpected(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}
