package dev.slipway.auth;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** Under which name a change is made. Any thread may ask, inside a request or not. */
@ApplicationScoped
public class Actor {
  /** What Slipway does by itself. */
  public static final String SYSTEM = "system";

  private final CurrentCaller caller;

  Actor(CurrentCaller caller) {
    this.caller = caller;
  }

  /** The current caller's name, or {@code system} outside of a request. */
  public String name() {
    return Arc.container().requestContext().isActive()
        ? caller.get().map(Caller::name).orElse(SYSTEM)
        : SYSTEM;
  }
}
