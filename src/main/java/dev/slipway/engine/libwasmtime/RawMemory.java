package dev.slipway.engine.libwasmtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Native memory by address, without the cost of a segment's lifetime check: a segment of a shared
 * arena would be acquired and released at each call, which makes threads wait for each other.
 * Addresses come from libwasmtime or from scratch only; callers check bounds before.
 */
final class RawMemory {
  @SuppressWarnings("restricted")
  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private RawMemory() {}

  static byte getByte(long address) {
    return ALL.get(ValueLayout.JAVA_BYTE, address);
  }

  static int getInt(long address) {
    return ALL.get(ValueLayout.JAVA_INT, address);
  }

  static void putInt(long address, int value) {
    ALL.set(ValueLayout.JAVA_INT, address, value);
  }

  static long getLong(long address) {
    return ALL.get(ValueLayout.JAVA_LONG, address);
  }

  static void putLong(long address, long value) {
    ALL.set(ValueLayout.JAVA_LONG, address, value);
  }

  static byte[] read(long address, int length) {
    byte[] bytes = new byte[length];
    MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, address, bytes, 0, length);
    return bytes;
  }

  static void write(long address, byte[] bytes) {
    MemorySegment.copy(bytes, 0, ALL, ValueLayout.JAVA_BYTE, address, bytes.length);
  }

  static void copy(long from, long to, long length) {
    MemorySegment.copy(ALL, from, ALL, to, length);
  }
}
