package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;
import java.nio.ByteBuffer;

/** An array of {@code iovec}: ranges of the guest's memory, all of them inside it. */
record Iovecs(int[] pointers, int[] lengths, long total) {
  /** What POSIX systems take at once (IOV_MAX); more is no use, and would be free work. */
  private static final int MOST = 1_024;

  private static final int BYTES = 8;

  /**
   * Reads the array.
   *
   * @param pointer index of the argument that points to it
   * @param count index of the argument that counts its elements
   */
  static Iovecs read(WasiCall call, int pointer, int count) throws Trap, Refused {
    int size = call.i32(count);
    if (size < 0 || size > MOST) {
      throw new Refused(Errno.INVAL);
    }
    ByteBuffer in = WasiCall.littleEndian(call.memory().read(call.i32(pointer), size * BYTES));
    int[] pointers = new int[size];
    int[] lengths = new int[size];
    long total = 0;
    for (int i = 0; i < size; i++) {
      pointers[i] = in.getInt();
      lengths[i] = in.getInt();
      call.requireRange(pointers[i], Integer.toUnsignedLong(lengths[i]));
      total += Integer.toUnsignedLong(lengths[i]);
    }
    return new Iovecs(pointers, lengths, total);
  }

  int size() {
    return pointers.length;
  }
}
