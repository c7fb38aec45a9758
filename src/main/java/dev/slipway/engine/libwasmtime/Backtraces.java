package dev.slipway.engine.libwasmtime;

import static dev.slipway.engine.libwasmtime.Downcalls.POINTER;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** The frames of a trap or error as lines of text. */
final class Backtraces {
  /** The innermost frames say where it happened; an endless recursion has thousands. */
  private static final int MOST_FRAMES = 64;

  /** Names come from the guest, which may make them as long as its module. */
  private static final int MOST_NAME_BYTES = 256;

  /** The offset of a frame whose place the engine does not know. */
  private static final long UNKNOWN = -1;

  private final NativeFunction functionName;
  private final NativeFunction functionIndex;
  private final NativeFunction moduleOffset;
  private final NativeFunction deleteFrames;

  Backtraces(NativeLibrary library) {
    functionName = library.function("wasmtime_frame_func_name", POINTER, POINTER);
    functionIndex = library.function("wasm_frame_func_index", JAVA_INT, POINTER);
    moduleOffset = library.function("wasm_frame_module_offset", POINTER, POINTER);
    deleteFrames = library.procedure("wasm_frame_vec_delete", POINTER);
  }

  /** Reads the frame vector that {@code fill} makes at the address it gets, and frees it. */
  List<String> take(LongConsumer fill) {
    try (Arena arena = Arena.ofConfined()) {
      long frames = arena.allocate(ByteVector.BYTES, Long.BYTES).address();
      fill.accept(frames);
      try {
        return LongStream.range(0, Math.min(MOST_FRAMES, ByteVector.size(frames)))
            .mapToObj(i -> line(RawMemory.getLong(ByteVector.data(frames) + i * Long.BYTES)))
            .toList();
      } finally {
        deleteFrames.run(frames);
      }
    }
  }

  private String line(long frame) {
    long name = functionName.pointer(frame);
    String function =
        name != 0
            ? ByteVector.text(name, MOST_NAME_BYTES)
            : "function " + functionIndex.unsignedInt(frame);
    long offset = moduleOffset.pointer(frame);
    return offset == UNKNOWN ? function : function + " at 0x" + Long.toHexString(offset);
  }
}
