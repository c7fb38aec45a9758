package dev.slipway.guest.wasi;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.GuestMemory;
import dev.slipway.engine.Trap;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One call of a WASI function: its arguments by index, and the process that makes it. */
record WasiCall(CallFrame frame, Snapshot snapshot, WasiProcess process) {
  int i32(int index) {
    return frame.i32(index);
  }

  long i64(int index) {
    return frame.i64(index);
  }

  GuestMemory memory() {
    return frame.memory();
  }

  /** The descriptor whose number is an argument, if it may be used so. */
  Descriptor descriptor(int index, Right right) throws Refused {
    Descriptor descriptor = process.descriptors().require(i32(index));
    if (!descriptor.may(right)) {
      throw new Refused(Errno.NOTCAPABLE);
    }
    return descriptor;
  }

  /**
   * Refuses a range that is not in the guest's memory, before anything is done. An empty one may
   * begin anywhere, as those of Zig do.
   */
  void requireRange(int pointer, long length) throws Refused {
    if (length > 0 && Integer.toUnsignedLong(pointer) + length > memory().size()) {
      throw new Refused(Errno.FAULT);
    }
  }

  /** Writes to where the argument points. */
  void put(int index, byte[] bytes) throws Trap {
    memory().write(i32(index), bytes);
  }

  void putI32(int index, int value) throws Trap {
    byte[] bytes = new byte[Integer.BYTES];
    littleEndian(bytes).putInt(value);
    put(index, bytes);
  }

  void putI64(int index, long value) throws Trap {
    byte[] bytes = new byte[Long.BYTES];
    littleEndian(bytes).putLong(value);
    put(index, bytes);
  }

  static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
