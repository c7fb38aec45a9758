package dev.slipway.engine;

/**
 * The linear memory of an instance. Pointers and lengths are the guest's: unsigned 32-bit numbers
 * that are checked in 64 bits at every call. Keeps nothing across calls, so it stays right when the
 * guest grows its memory.
 */
public interface GuestMemory {
  /** Bytes that the guest has now. */
  long size();

  /**
   * Copies bytes out of the guest.
   *
   * @throws Trap of kind {@link Trap.Kind#MEMORY_OUT_OF_BOUNDS} if a byte of it is outside
   */
  byte[] read(int pointer, int length) throws Trap;

  /**
   * Copies bytes into the guest.
   *
   * @throws Trap of kind {@link Trap.Kind#MEMORY_OUT_OF_BOUNDS} if a byte of it is outside
   */
  void write(int pointer, byte[] bytes) throws Trap;
}
