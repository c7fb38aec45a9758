package dev.slipway.bootstrap;

import dev.slipway.engine.Engine;
import dev.slipway.engine.libwasmtime.InstancePool;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the engine when it is first asked for, and closes it when the application ends. */
@ApplicationScoped
class EngineProducer {
  @Produces
  @Singleton
  Engine engine(EngineConfig config) {
    InstancePool room = InstancePool.DEFAULT;
    InstancePool pool =
        new InstancePool(
            config.instances(),
            config.maxMemory().asLongValue(),
            room.tables(),
            room.tableElements(),
            room.keepResidentBytes(),
            room.instanceBytes());
    return LibwasmtimeEngine.open(
        new LibwasmtimeSettings(
            config.library(),
            LibwasmtimeSettings.PINNED_VERSION,
            pool,
            config.tick(),
            Math.toIntExact(config.stack().asLongValue())));
  }

  void close(@Disposes Engine engine) {
    engine.close();
  }
}
