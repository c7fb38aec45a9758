package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.GuestMemory;
import dev.slipway.engine.Trap;
import dev.slipway.engine.adapter.InstanceState;
import dev.slipway.engine.adapter.MemoryRange;
import io.github.kawamuray.wasmtime.Memory;
import io.github.kawamuray.wasmtime.Store;
import java.nio.ByteBuffer;

/** The memory of one instance; asks where it is at every access, since growing may move it. */
final class WasmtimeJavaMemory implements GuestMemory {
  private final InstanceState state;
  private final Store<Void> store;
  private final Memory memory;

  WasmtimeJavaMemory(InstanceState state, Store<Void> store, Memory memory) {
    this.state = state;
    this.store = store;
    this.memory = memory;
  }

  @Override
  public long size() {
    state.requireOpen();
    return memory.dataSize(store);
  }

  @Override
  public byte[] read(int pointer, int length) throws Trap {
    ByteBuffer buffer = buffer();
    long start = MemoryRange.start(pointer, Integer.toUnsignedLong(length), buffer.capacity());
    byte[] bytes = new byte[length];
    buffer.get((int) start, bytes);
    return bytes;
  }

  @Override
  public void write(int pointer, byte[] bytes) throws Trap {
    ByteBuffer buffer = buffer();
    long start = MemoryRange.start(pointer, bytes.length, buffer.capacity());
    buffer.put((int) start, bytes);
  }

  private ByteBuffer buffer() {
    state.requireOpen();
    return memory.buffer(store);
  }

  void dispose() {
    memory.dispose();
  }
}
