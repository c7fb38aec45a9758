package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static dev.slipway.engine.libwasmtime.Downcalls.returning;
import static dev.slipway.engine.libwasmtime.Downcalls.returningNothing;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** {@code wasmtime/store.h}, as far as it is used for each invocation. */
final class StoreFunctions {
  private static final MethodHandle NEW =
      Downcalls.leaf(returning(POINTER, POINTER, POINTER, POINTER));
  private static final MethodHandle CONTEXT = Downcalls.leaf(returning(POINTER, POINTER));
  private static final MethodHandle LIMITER =
      Downcalls.leaf(returningNothing(POINTER, POINTER, POINTER, POINTER, POINTER, POINTER));
  private static final MethodHandle SET_EPOCH_DEADLINE =
      Downcalls.leaf(returningNothing(POINTER, POINTER));
  private static final MethodHandle ASK_AT_DEADLINE =
      Downcalls.leaf(returningNothing(POINTER, POINTER, POINTER, POINTER));
  private static final MethodHandle DELETE = Downcalls.of(returningNothing(POINTER));

  private final MemorySegment newStore;
  private final MemorySegment storeContext;
  private final MemorySegment storeLimiter;
  private final MemorySegment setDeadline;
  private final MemorySegment askAtDeadline;
  private final MemorySegment deleteStore;
  private final long tables;

  /**
   * @param tables tables that a store may have
   */
  StoreFunctions(NativeLibrary library, int tables) {
    this.tables = tables;
    newStore = library.symbol("wasmtime_store_new");
    storeContext = library.symbol("wasmtime_store_context");
    storeLimiter = library.symbol("wasmtime_store_limiter");
    setDeadline = library.symbol("wasmtime_context_set_epoch_deadline");
    askAtDeadline = library.symbol("wasmtime_store_epoch_deadline_callback");
    deleteStore = library.symbol("wasmtime_store_delete");
  }

  long create(long engine) {
    try {
      return (long) NEW.invokeExact(newStore, engine, 0L, 0L);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  long context(long store) {
    try {
      return (long) CONTEXT.invokeExact(storeContext, store);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  /** Limits a store to one instance with one memory and some tables of these sizes. */
  void limit(long store, long memoryBytes, long tableElements) {
    try {
      LIMITER.invokeExact(storeLimiter, store, memoryBytes, tableElements, 1L, tables, 1L);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  /** Interrupts the guest when the engine's epoch has advanced by {@code ticks} from now. */
  void setEpochDeadline(long context, long ticks) {
    try {
      SET_EPOCH_DEADLINE.invokeExact(setDeadline, context, ticks);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  /** Has a guest ask at its deadline whether it may go on, in place of being interrupted. */
  void askAtDeadline(long store, long callback) {
    try {
      ASK_AT_DEADLINE.invokeExact(askAtDeadline, store, callback, 0L, 0L);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  void delete(long store) {
    try {
      DELETE.invokeExact(deleteStore, store);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }
}
