package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineContract;

class WasmtimeJavaEngineIT extends EngineContract {
  @Override
  protected Engine open() {
    return WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults());
  }
}
