package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.GuestMemory;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import io.github.kawamuray.wasmtime.Val;
import org.jspecify.annotations.Nullable;

/** One host call; dead after it. */
final class HostFrame implements CallFrame {
  private final WasmtimeJavaInstance instance;
  private final FunctionType type;
  private final Val[] results;
  private Val @Nullable [] parameters;
  private long result;

  HostFrame(WasmtimeJavaInstance instance, FunctionType type, Val[] parameters, Val[] results) {
    this.instance = instance;
    this.type = type;
    this.parameters = parameters;
    this.results = results;
  }

  @Override
  public int i32(int index) {
    return (int) i64(index);
  }

  @Override
  public long i64(int index) {
    return Values.bits(live()[index]);
  }

  @Override
  public void returnI32(int value) {
    Val[] _ = live();
    type.requireResult(ValueType.I32);
    result = value;
  }

  @Override
  public void returnF64(double value) {
    Val[] _ = live();
    type.requireResult(ValueType.F64);
    result = Double.doubleToRawLongBits(value);
  }

  @Override
  public GuestMemory memory() {
    Val[] _ = live();
    return instance.guestMemory();
  }

  @Override
  public <H> H host(Class<H> hostType) {
    Val[] _ = live();
    return hostType.cast(instance.host());
  }

  private Val[] live() {
    Val[] values = parameters;
    if (values == null) {
      throw new IllegalStateException("The host call has ended");
    }
    return values;
  }

  /** Hands the result over. */
  void finish() {
    if (results.length == 1) {
      results[0] = Values.of(type.results().getFirst(), result);
    }
  }

  void end() {
    parameters = null;
  }
}
