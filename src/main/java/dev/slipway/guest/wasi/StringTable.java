package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;
import java.nio.ByteBuffer;
import java.util.List;

/** Strings as WASI hands them over: an array of pointers, and the strings, each ended by NUL. */
final class StringTable {
  private final List<byte[]> strings;
  private final int bytes;

  /** Leaves out what C could not see whole. */
  StringTable(List<byte[]> strings) {
    this.strings = strings.stream().filter(StringTable::hasNoNul).toList();
    this.bytes = this.strings.stream().mapToInt(string -> string.length + 1).sum();
  }

  private static boolean hasNoNul(byte[] string) {
    for (byte b : string) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  /** Writes count and bytes to where the first two arguments point. */
  void writeSizes(WasiCall call) throws Trap, Refused {
    call.requireRange(call.i32(1), Integer.BYTES);
    call.putI32(0, strings.size());
    call.putI32(1, bytes);
  }

  /** Writes pointers and strings to where the first two arguments point. */
  void write(WasiCall call) throws Trap, Refused {
    call.requireRange(call.i32(1), bytes);
    byte[] table = new byte[strings.size() * Integer.BYTES];
    byte[] texts = new byte[bytes];
    ByteBuffer pointers = WasiCall.littleEndian(table);
    ByteBuffer text = ByteBuffer.wrap(texts);
    for (byte[] string : strings) {
      pointers.putInt(call.i32(1) + text.position());
      text.put(string).put((byte) 0);
    }
    call.put(0, table);
    call.put(1, texts);
  }
}
