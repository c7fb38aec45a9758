package dev.slipway.engine.wasmtimejava;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineHammer;

/** With bounds so small that stores are retired, and older ones freed, all the time. */
class WasmtimeJavaHammerIT extends EngineHammer {
  private static final StoreBounds TIGHT = new StoreBounds(5, 1 << 20, 8, 2 << 20);

  @Override
  protected Engine open() {
    return WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults().withStores(TIGHT));
  }

  @Override
  protected int loops() {
    return 200;
  }
}
