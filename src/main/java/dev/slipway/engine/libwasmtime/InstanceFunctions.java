package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static dev.slipway.engine.libwasmtime.Downcalls.returning;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** {@code wasmtime/instance.h} and {@code func.h}, as far as they are used for each invocation. */
final class InstanceFunctions {
  private static final MethodHandle INSTANTIATE =
      Downcalls.of(returning(POINTER, POINTER, POINTER, POINTER, POINTER));
  private static final MethodHandle EXPORT_GET =
      Downcalls.leaf(returning(JAVA_BOOLEAN, POINTER, POINTER, POINTER, POINTER, POINTER));
  private static final MethodHandle CALLER_EXPORT_GET =
      Downcalls.leaf(returning(JAVA_BOOLEAN, POINTER, POINTER, POINTER, POINTER));
  private static final MethodHandle CALL =
      Downcalls.of(returning(POINTER, POINTER, POINTER, POINTER, POINTER, POINTER));

  private final MemorySegment preInstantiate;
  private final MemorySegment exportGet;
  private final MemorySegment callerExportGet;
  private final MemorySegment callUnchecked;

  InstanceFunctions(NativeLibrary library) {
    preInstantiate = library.symbol("wasmtime_instance_pre_instantiate");
    exportGet = library.symbol("wasmtime_instance_export_get");
    callerExportGet = library.symbol("wasmtime_caller_export_get");
    callUnchecked = library.symbol("wasmtime_func_call_unchecked");
  }

  /** Makes an instance and runs its start section; returns an error, or sets a trap, or neither. */
  long instantiate(long pre, long context, Scratch scratch) {
    try {
      return (long)
          INSTANTIATE.invokeExact(
              preInstantiate, pre, context, scratch.instance(), scratch.trapSlot());
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  /** Puts an export into {@link Scratch#external}; false if there is none of that name. */
  boolean export(long context, NativeName name, Scratch scratch) {
    try {
      return (boolean)
          EXPORT_GET.invokeExact(
              exportGet,
              context,
              scratch.instance(),
              name.address(),
              name.length(),
              scratch.external());
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  /** The same for the guest that makes a host call, also while its start section runs. */
  boolean callerExport(long caller, NativeName name, Scratch scratch) {
    try {
      return (boolean)
          CALLER_EXPORT_GET.invokeExact(
              callerExportGet, caller, name.address(), name.length(), scratch.external());
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  /**
   * Calls {@link Scratch#function}; returns an error, or sets a trap, or neither.
   *
   * @param values arguments before, results after
   */
  long call(long context, Scratch scratch, long values, long slots) {
    try {
      return (long)
          CALL.invokeExact(
              callUnchecked, context, scratch.function(), values, slots, scratch.trapSlot());
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }
}
