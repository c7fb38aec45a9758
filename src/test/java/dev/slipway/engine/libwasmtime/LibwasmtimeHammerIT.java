package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineHammer;
import dev.slipway.engine.Wat;

class LibwasmtimeHammerIT extends EngineHammer {
  @Override
  protected Engine open() {
    return LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
  }

  @Override
  protected int loops() {
    return 2_000;
  }
}
