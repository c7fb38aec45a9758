package dev.slipway.guest.assemblyscript;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.GuestMemory;
import dev.slipway.engine.Trap;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A string of AssemblyScript: UTF-16LE, with its length in bytes before it. */
final class GuestString {
  /** Texts of people and file names are shorter; a length that lies costs no more than this. */
  private static final int MOST_BYTES = 8_192;

  private static final int LENGTH_BYTES = Integer.BYTES;

  private GuestString() {}

  /**
   * The string whose pointer is an argument, cut if it is long. It is written when something went
   * wrong, so a pointer that lies is no failure of its own.
   */
  static String at(CallFrame frame, int index) {
    int pointer = frame.i32(index);
    if (pointer == 0) {
      return "null";
    }
    try {
      return read(frame.memory(), pointer);
    } catch (Trap _) {
      return "(a text that cannot be read)";
    }
  }

  private static String read(GuestMemory memory, int pointer) throws Trap {
    byte[] prefix = memory.read(pointer - LENGTH_BYTES, LENGTH_BYTES);
    int length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getInt();
    int bytes = length < 0 ? MOST_BYTES : Math.min(length & ~1, MOST_BYTES);
    return new String(memory.read(pointer, bytes), StandardCharsets.UTF_16LE);
  }
}
