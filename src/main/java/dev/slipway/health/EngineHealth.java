package dev.slipway.health;

import dev.slipway.engine.Engine;
import dev.slipway.engine.EngineDescription;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names the engine that runs guests. */
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {
  private final Engine engine;

  EngineHealth(Engine engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    EngineDescription description = engine.description();
    return HealthCheckResponse.named("engine")
        .up()
        .withData("name", description.name())
        .withData("version", description.version())
        .build();
  }
}
