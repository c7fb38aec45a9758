package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;

import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** {@code wasm_byte_vec_t} of {@code wasm.h}: a size and a pointer, in this order. */
final class ByteVector {
  /** Bytes of any vector of {@code wasm.h}. */
  static final long BYTES = 16;

  private final NativeFunction delete;

  ByteVector(NativeLibrary library) {
    delete = library.procedure("wasm_byte_vec_delete", POINTER);
  }

  static long size(long vector) {
    return RawMemory.getLong(vector);
  }

  static long data(long vector) {
    return RawMemory.getLong(vector + Long.BYTES);
  }

  /** The bytes of a vector that {@code fill} makes at the address it gets, which is freed here. */
  byte[] take(LongConsumer fill) {
    try (Arena arena = Arena.ofConfined()) {
      long vector = arena.allocate(BYTES, Long.BYTES).address();
      fill.accept(vector);
      try {
        return RawMemory.read(data(vector), Math.toIntExact(size(vector)));
      } finally {
        delete.run(vector);
      }
    }
  }

  /** At most the first {@code most} bytes of a vector as text; it stays its owner's. */
  static String text(long vector, int most) {
    int length = (int) Math.min(most, size(vector));
    return new String(RawMemory.read(data(vector), length), StandardCharsets.UTF_8);
  }
}
