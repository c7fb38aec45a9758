package dev.slipway.engine.libwasmtime;

import java.lang.foreign.Arena;

/**
 * Native memory in which one instance passes handles and values. The layouts are those of {@code
 * wasmtime_instance_t}, {@code wasmtime_func_t}, {@code wasmtime_memory_t}, {@code
 * wasmtime_extern_t} and {@code wasmtime_val_raw_t} in libwasmtime 50.
 */
final class Scratch {
  /** Bytes of one {@code wasmtime_val_raw_t}. */
  static final int VALUE_BYTES = 16;

  /** Values that fit without further allocation; waPC's widest function has 8. */
  static final int VALUE_SLOTS = 16;

  static final int EXTERN_FUNCTION = 0;
  static final int EXTERN_MEMORY = 3;

  private static final long INSTANCE = 0;
  private static final long FUNCTION = 16;
  private static final long FUNCTION_BYTES = 16;
  private static final long MEMORY = 32;
  private static final long MEMORY_BYTES = 24;
  private static final long EXTERN = 64;
  private static final long EXTERN_PAYLOAD = EXTERN + 8;
  private static final long TRAP = 96;
  private static final long VALUES = 112;
  private static final long BYTES = VALUES + (long) VALUE_BYTES * VALUE_SLOTS;

  private final long base;

  Scratch(Arena arena) {
    this.base = arena.allocate(BYTES, VALUE_BYTES).address();
  }

  long instance() {
    return base + INSTANCE;
  }

  /** The function that {@link #keepFunction} has put here. */
  long function() {
    return base + FUNCTION;
  }

  /** The memory that {@link #keepMemory} has put here. */
  long memory() {
    return base + MEMORY;
  }

  /** Where export look-ups put what they find. */
  long external() {
    return base + EXTERN;
  }

  int externalKind() {
    return RawMemory.getByte(external());
  }

  long values() {
    return base + VALUES;
  }

  long trapSlot() {
    return base + TRAP;
  }

  /** The trap that the last call has set, or 0; the slot is empty afterwards. */
  long takeTrap() {
    long trap = RawMemory.getLong(trapSlot());
    if (trap != 0) {
      RawMemory.putLong(trapSlot(), 0);
    }
    return trap;
  }

  void keepFunction() {
    RawMemory.copy(base + EXTERN_PAYLOAD, function(), FUNCTION_BYTES);
  }

  void keepMemory() {
    RawMemory.copy(base + EXTERN_PAYLOAD, memory(), MEMORY_BYTES);
  }
}
