package dev.slipway.ingress;

import dev.slipway.engine.Engine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;

/** The same guests over HTTP on the second engine. */
class GuestsHttpOnWasmtimeJavaIT extends GuestsHttpIT {
  @Override
  Engine engine() {
    return WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults());
  }
}
