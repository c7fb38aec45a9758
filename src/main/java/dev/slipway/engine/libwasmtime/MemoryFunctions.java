package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static dev.slipway.engine.libwasmtime.Downcalls.returning;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** {@code wasmtime/memory.h}: where a guest's memory is now, and how large. */
final class MemoryFunctions {
  private static final MethodHandle OF_MEMORY =
      Downcalls.leaf(returning(POINTER, POINTER, POINTER));

  private final MemorySegment memoryData;
  private final MemorySegment memoryDataSize;

  MemoryFunctions(NativeLibrary library) {
    memoryData = library.symbol("wasmtime_memory_data");
    memoryDataSize = library.symbol("wasmtime_memory_data_size");
  }

  long data(long context, long memory) {
    try {
      return (long) OF_MEMORY.invokeExact(memoryData, context, memory);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }

  long size(long context, long memory) {
    try {
      return (long) OF_MEMORY.invokeExact(memoryDataSize, context, memory);
    } catch (Throwable thrown) {
      throw Downcalls.unexpected(thrown);
    }
  }
}
