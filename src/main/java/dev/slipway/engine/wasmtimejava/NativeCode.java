package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.adapter.UseCount;
import io.github.kawamuray.wasmtime.Module;

/** A module compiled for some maxima; freed when nobody makes an instance of it any more. */
final class NativeCode {
  private final Module module;
  private final UseCount uses;

  NativeCode(BindingEngine engine, byte[] wasm) {
    module = engine.compile(wasm);
    uses = new UseCount(() -> engine.dispose(module));
  }

  Module module() {
    return module;
  }

  /** One more who makes an instance, until {@link #release}; false if it was dropped. */
  boolean acquire() {
    return uses.acquire();
  }

  void release() {
    uses.release();
  }

  void drop() {
    uses.close();
  }
}
