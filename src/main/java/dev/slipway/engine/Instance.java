package dev.slipway.engine;

/**
 * One sandbox. One thread at a time uses it, not always the same one. After a {@link Trap} it must
 * be closed and not called again.
 */
public interface Instance extends AutoCloseable {
  /**
   * Calls an exported function.
   *
   * @param time bounds the call; when it ends the call traps with {@link Trap.Kind#INTERRUPTED}
   * @param arguments the bits of each argument: i32 and f32 in the low 32 bits
   * @return the bits of each result: i32 and f32 in the low 32 bits, the others undefined
   * @throws IllegalArgumentException if there is no such function or the count is wrong
   */
  long[] call(String function, TimeBudget time, long... arguments) throws Trap;

  /**
   * The exported memory named {@code memory}.
   *
   * @throws IllegalStateException if the module exports none
   */
  GuestMemory memory();

  /** Bytes of the memory named {@code memory}; 0 if the module exports none. */
  long memorySize();

  @Override
  void close();
}
