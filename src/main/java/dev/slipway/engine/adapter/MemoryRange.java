package dev.slipway.engine.adapter;

import dev.slipway.engine.Trap;

/** Checks a guest's pointers and lengths, in 64 bits. */
public final class MemoryRange {
  private MemoryRange() {}

  /**
   * The first byte of a range in a memory of {@code size} bytes. Where no bytes are is of no
   * matter: an empty slice of Zig's points at the last address that there is.
   *
   * @param pointer the guest's: an unsigned 32-bit number
   * @throws Trap of kind {@link Trap.Kind#MEMORY_OUT_OF_BOUNDS} if a byte of it is outside
   */
  public static long start(int pointer, long length, long size) throws Trap {
    long start = length == 0 ? 0 : Integer.toUnsignedLong(pointer);
    if (start + length > size) {
      throw new Trap(
          Trap.Kind.MEMORY_OUT_OF_BOUNDS,
          "the host was given %d bytes at %d, but the memory has %d"
              .formatted(length, start, size));
    }
    return start;
  }
}
