package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.GuestMemory;
import io.github.kawamuray.wasmtime.Val;
import org.jspecify.annotations.Nullable;

/** One host call; dead after it. */
final class HostFrame implements CallFrame {
  private final WasmtimeJavaInstance instance;
  private final Val[] results;
  private Val @Nullable [] parameters;
  private int result;

  HostFrame(WasmtimeJavaInstance instance, Val[] parameters, Val[] results) {
    this.instance = instance;
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
    if (live() != null && results.length != 1) {
      throw new IllegalStateException("The function returns no i32");
    }
    result = value;
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
      results[0] = Val.fromI32(result);
    }
  }

  void end() {
    parameters = null;
  }
}
