package dev.slipway.release;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Loads what was released when the platform starts, before the ingress listens. */
@ApplicationScoped
class ReleaseStart {
  private final ReleaseCatchUp catchUp;

  ReleaseStart(ReleaseCatchUp catchUp) {
    this.catchUp = catchUp;
  }

  void load(@Observes @Priority(100) StartupEvent event) {
    catchUp.all();
  }
}
