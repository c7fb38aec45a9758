package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.GuestMemory;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import java.util.Objects;

/** One host call. Dead after it, since its values are then on no stack any more. */
final class HostFrame implements CallFrame {
  private final LibwasmtimeInstance instance;
  private final FunctionType type;
  private final long caller;
  private long values;
  private long result;

  HostFrame(LibwasmtimeInstance instance, FunctionType type, long caller, long values) {
    this.instance = instance;
    this.type = type;
    this.caller = caller;
    this.values = values;
  }

  @Override
  public int i32(int index) {
    return RawMemory.getInt(argument(index));
  }

  @Override
  public long i64(int index) {
    return RawMemory.getLong(argument(index));
  }

  private long argument(int index) {
    return live()
        + (long) Scratch.VALUE_BYTES * Objects.checkIndex(index, type.parameters().size());
  }

  @Override
  public void returnI32(int value) {
    live();
    type.requireResult(ValueType.I32);
    result = Integer.toUnsignedLong(value);
  }

  @Override
  public void returnF64(double value) {
    live();
    type.requireResult(ValueType.F64);
    result = Double.doubleToRawLongBits(value);
  }

  @Override
  public GuestMemory memory() {
    live();
    return instance.memoryOf(caller);
  }

  @Override
  public <H> H host(Class<H> hostType) {
    live();
    return hostType.cast(instance.host());
  }

  private long live() {
    if (values == 0) {
      throw new IllegalStateException("The host call has ended");
    }
    return values;
  }

  /** Hands the result over; arguments and results share their place, so this comes last. */
  void finish() {
    if (!type.results().isEmpty()) {
      RawMemory.putLong(values, result);
    }
  }

  void end() {
    values = 0;
  }
}
