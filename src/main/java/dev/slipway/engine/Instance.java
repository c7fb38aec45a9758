package dev.slipway.engine;

/**
 * One sandbox. One thread at a time uses it, not always the same one; a host function must not call
 * the instance that is calling it. After a {@link Trap} or an {@link EngineException} it must be
 * closed and not called again, but for {@link Trap.Kind#EXIT}; its memory can still be read. What
 * breaks these rules is refused with an {@link IllegalStateException} and does no harm.
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

  /** Frees the sandbox. Closing it twice is fine; closing it while it runs is refused. */
  @Override
  void close();
}
