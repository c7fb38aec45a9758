package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.adapter.CallableFunction;
import io.github.kawamuray.wasmtime.Func;
import io.github.kawamuray.wasmtime.Val;

/** An exported function of one instance. */
record NativeFunction(CallableFunction type, Func function, GuestStore store) {
  /** Enters the guest. */
  Val[] call(Val[] arguments) {
    return function.call(store.store(), arguments);
  }

  void dispose() {
    function.dispose();
  }
}
