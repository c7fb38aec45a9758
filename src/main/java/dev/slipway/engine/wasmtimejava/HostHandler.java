package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.HostFunction;
import io.github.kawamuray.wasmtime.Caller;
import io.github.kawamuray.wasmtime.Func;
import io.github.kawamuray.wasmtime.Val;

/** What the binding calls for one host function in one store. */
final class HostHandler implements Func.Handler<Void> {
  private final GuestStore store;
  private final HostFunction function;

  /** Made beforehand: with the stack nearly used up, making one could fail. */
  private final GuestEnded ended = new GuestEnded();

  HostHandler(GuestStore store, HostFunction function) {
    this.store = store;
    this.function = function;
  }

  /** What was thrown stays in Java; native code gets an exception that it can always read. */
  @Override
  public void call(Caller<Void> caller, Val[] parameters, Val[] results) {
    WasmtimeJavaInstance instance = store.current();
    try {
      instance.hostCall(function, parameters, results);
    } catch (Throwable thrown) {
      instance.hostFailed(thrown);
      throw ended;
    }
  }

  private static final class GuestEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GuestEnded() {
      super("a host function failed", null, false, false);
    }
  }
}
