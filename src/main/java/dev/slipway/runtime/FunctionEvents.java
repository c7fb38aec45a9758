package dev.slipway.runtime;

import dev.slipway.function.FunctionCreated;
import dev.slipway.function.FunctionDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Opens and ends handles as functions come and go. */
@ApplicationScoped
class FunctionEvents {
  private final LiveFunctions functions;

  FunctionEvents(LiveFunctions functions) {
    this.functions = functions;
  }

  void created(@Observes FunctionCreated event) {
    FunctionHandle _ = functions.open(event.key());
  }

  void deleted(@Observes FunctionDeleted event) {
    functions.end(event.key());
  }
}
