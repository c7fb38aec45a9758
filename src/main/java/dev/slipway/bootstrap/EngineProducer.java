package dev.slipway.bootstrap;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineBounds;
import dev.slipway.engine.libwasmtime.InstancePool;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.Maxima;
import dev.slipway.engine.wasmtimejava.StoreBounds;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import dev.slipway.namespace.LimitConfig;
import dev.slipway.runtime.InstanceConfig;
import dev.slipway.runtime.schedule.GuestScheduler;
import dev.slipway.runtime.schedule.ScheduleConfig;
import dev.slipway.wasm.MemoryType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Opens the engine when it is first asked for, and closes it when the application ends. */
@ApplicationScoped
class EngineProducer {
  private static final Logger LOG = Logger.getLogger(EngineProducer.class);

  /** Instances of modules that are being tried out: the compile pool has fewer threads. */
  private static final int TRIED_OUT = 16;

  @Produces
  @Singleton
  Engine engine(
      EngineConfig config, LimitConfig limits, ScheduleConfig schedule, InstanceConfig instances) {
    int most = GuestScheduler.guests(schedule) + instances.maxWarmTotal() + TRIED_OUT;
    EngineSelection selection = EngineSelection.of(config.backend(), config.library());
    selection.warning().ifPresent(LOG::warn);
    return switch (selection.backend()) {
      case AUTO, LIBWASMTIME -> LibwasmtimeEngine.open(libwasmtime(config, most));
      case WASMTIME_JAVA -> WasmtimeJavaEngine.open(wasmtimeJava(config, most, limits));
    };
  }

  private static LibwasmtimeSettings libwasmtime(EngineConfig config, int instances) {
    InstancePool room = InstancePool.DEFAULT;
    InstancePool pool =
        new InstancePool(
            instances,
            config.maxMemory().asLongValue(),
            room.tables(),
            room.tableElements(),
            room.keepResidentBytes(),
            room.instanceBytes());
    return new LibwasmtimeSettings(
        config.library().orElseThrow(),
        LibwasmtimeSettings.PINNED_VERSION,
        pool,
        config.tick(),
        Math.toIntExact(config.stack().asLongValue()));
  }

  private static WasmtimeJavaSettings wasmtimeJava(
      EngineConfig config, int instances, LimitConfig limits) {
    EngineBounds room = WasmtimeJavaSettings.DEFAULT_BOUNDS;
    EngineConfig.WasmtimeJava own = config.wasmtimeJava();
    return new WasmtimeJavaSettings(
        new EngineBounds(
            config.maxMemory().asLongValue(),
            room.memories(),
            room.tables(),
            room.tableElements(),
            own.hostCallsPerEntry()),
        instances,
        config.tick(),
        Math.toIntExact(config.stack().asLongValue()),
        new Maxima(limits.memoryBytes() / MemoryType.PAGE_BYTES, limits.tableElements()),
        new StoreBounds(
            own.storeInstances(),
            own.storeMemory().asLongValue(),
            own.heldInstances(),
            own.heldMemory().asLongValue()));
  }

  void close(@Disposes Engine engine) {
    engine.close();
  }
}
