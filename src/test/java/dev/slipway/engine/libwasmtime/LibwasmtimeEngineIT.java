package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineContract;
import dev.slipway.engine.Wat;

class LibwasmtimeEngineIT extends EngineContract {
  @Override
  protected Engine open() {
    return LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
  }
}
