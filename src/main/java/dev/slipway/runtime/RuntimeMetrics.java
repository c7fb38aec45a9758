package dev.slipway.runtime;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineDescription;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.prometheus.client.CollectorRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Registers what Prometheus may read of the runtime. New gauges of the runtime belong here. */
@ApplicationScoped
class RuntimeMetrics {
  private final Engine engine;
  private final LiveFunctions functions;
  private final StatisticsConfig config;

  RuntimeMetrics(Engine engine, LiveFunctions functions, StatisticsConfig config) {
    this.engine = engine;
    this.functions = functions;
    this.config = config;
  }

  /** The one registry: Quarkus's own producer would make another for each who asks. */
  @Produces
  @Singleton
  static CollectorRegistry collectors() {
    return new CollectorRegistry(true);
  }

  void register(
      @Observes StartupEvent event, MeterRegistry registry, CollectorRegistry collectors) {
    registerEngine(registry);
    FunctionMetrics metrics = new FunctionMetrics(functions, config.taggedFunctions());
    collectors.register(metrics);
    Gauge.builder("slipway.functions.untagged", metrics, FunctionMetrics::untagged)
        .description("Functions that have no metrics of their own, because too many have")
        .register(registry);
  }

  private void registerEngine(MeterRegistry registry) {
    EngineDescription description = engine.description();
    Gauge.builder("slipway.engine.info", () -> 1)
        .description("The engine that runs guests")
        .tag("name", description.name())
        .tag("version", description.version())
        .register(registry);
    for (String kind : engine.openHandles().keySet()) {
      Gauge.builder("slipway.engine.handles", engine, e -> e.openHandles().get(kind))
          .description("Native objects of the engine that are open")
          .tag("kind", kind)
          .register(registry);
    }
  }
}
