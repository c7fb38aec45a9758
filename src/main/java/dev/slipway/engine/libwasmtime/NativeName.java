package dev.slipway.engine.libwasmtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** A name in native memory, in UTF-8 with its length; lives as long as its arena. */
record NativeName(long address, long length) {
  static NativeName of(String text, Arena arena) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MemorySegment segment = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    return new NativeName(segment.address(), bytes.length);
  }
}
