package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static dev.slipway.engine.libwasmtime.Downcalls.returning;

import dev.slipway.engine.adapter.Activation;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** What native code calls when a guest has run up to its deadline: one stub for all guests. */
final class DeadlineCallback {
  private static final FunctionDescriptor CALLBACK =
      FunctionDescriptor.of(POINTER, POINTER, POINTER, POINTER, POINTER);

  private static final MethodHandle NEW_ERROR = Downcalls.leaf(returning(POINTER, POINTER));

  private final MemorySegment newError;
  private final long text;
  private final long address;

  /**
   * @param arena owns the stub, and is closed when no guest can call it any more
   */
  @SuppressWarnings("restricted")
  DeadlineCallback(NativeLibrary library, Arena arena) {
    newError = library.symbol("wasmtime_error_new");
    text = arena.allocateFrom("the guest's time has ended").address();
    address = Linker.nativeLinker().upcallStub(method().bindTo(this), CALLBACK, arena).address();
  }

  long address() {
    return address;
  }

  private static MethodHandle method() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              DeadlineCallback.class,
              "call",
              MethodType.methodType(long.class, long.class, long.class, long.class, long.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("DeadlineCallback.call is not as declared", e);
    }
  }

  /**
   * Asks the instance that runs on this thread. Nothing may be thrown from here: an exception that
   * reaches native code ends the process.
   *
   * @param ticks receives after how many ticks the guest asks again
   * @return 0 for going on, or an error that native code takes over
   */
  @SuppressWarnings("unused") // the context, the data and the kind are the callback's form
  long call(long context, long data, long ticks, long kind) {
    LibwasmtimeInstance instance = null;
    try {
      instance = Activation.current().running(LibwasmtimeInstance.class);
      RawMemory.putLong(ticks, instance.deadlineReached());
      return 0;
    } catch (Throwable thrown) {
      if (instance != null) {
        instance.hostFailed(thrown);
      }
      return error();
    }
  }

  /** Its text is always the same, so that nothing can go wrong here. */
  private long error() {
    try {
      return (long) NEW_ERROR.invokeExact(newError, text);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }
}
