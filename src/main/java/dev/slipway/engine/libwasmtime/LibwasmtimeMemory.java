package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.GuestMemory;
import dev.slipway.engine.Trap;

/** The memory of one instance; asks where it is at every access, since growing may move it. */
final class LibwasmtimeMemory implements GuestMemory {
  private final MemoryFunctions functions;
  private final InstanceState state;
  private final long context;
  private final long handle;

  LibwasmtimeMemory(MemoryFunctions functions, InstanceState state, long context, long handle) {
    this.functions = functions;
    this.state = state;
    this.context = context;
    this.handle = handle;
  }

  @Override
  public long size() {
    state.requireOpen();
    return functions.size(context, handle);
  }

  @Override
  public byte[] read(int pointer, int length) throws Trap {
    return RawMemory.read(address(pointer, Integer.toUnsignedLong(length)), length);
  }

  @Override
  public void write(int pointer, byte[] bytes) throws Trap {
    RawMemory.write(address(pointer, bytes.length), bytes);
  }

  private long address(int pointer, long length) throws Trap {
    long start = Integer.toUnsignedLong(pointer);
    long size = size();
    if (start + length > size) {
      throw new Trap(
          Trap.Kind.MEMORY_OUT_OF_BOUNDS,
          "the host was given %d bytes at %d, but the memory has %d"
              .formatted(length, start, size));
    }
    return functions.data(context, handle) + start;
  }
}
