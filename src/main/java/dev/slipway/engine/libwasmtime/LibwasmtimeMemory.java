package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.GuestMemory;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.InstanceState;
import dev.slipway.engine.adapter.MemoryRange;

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
    long start = MemoryRange.start(pointer, length, size());
    return functions.data(context, handle) + start;
  }
}
