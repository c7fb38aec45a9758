package dev.slipway.runtime;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Frees what is loaded when the application ends, after the ingress has drained. */
@ApplicationScoped
class RuntimeStop {
  private final LiveFunctions functions;

  RuntimeStop(LiveFunctions functions) {
    this.functions = functions;
  }

  void stop(@Observes @Priority(3000) ShutdownEvent event) {
    functions.all().forEach(FunctionHandle::end);
  }
}
