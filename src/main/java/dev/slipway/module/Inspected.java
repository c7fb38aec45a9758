package dev.slipway.module;

import dev.slipway.claims.Token;
import dev.slipway.guest.GuestShape;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.WasmModule;
import java.util.Optional;

/**
 * Uploaded bytes, and what could be read of them.
 *
 * @param wasm nobody changes them
 * @param shape empty if no ABI serves the module
 */
record Inspected(
    String namespace,
    byte[] wasm,
    Optional<WasmModule> module,
    Optional<Token> token,
    Optional<GuestShape> shape) {
  Optional<CoreModule> core() {
    return module.flatMap(WasmModule::core);
  }
}
