package dev.slipway.auth;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Under which name a change is made. Any thread may ask, inside a request or not. */
@ApplicationScoped
public class Actor {
  /** What Slipway does by itself. */
  public static final String SYSTEM = "system";

  private final CurrentCaller caller;

  private final Clock clock;

  Actor(CurrentCaller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /** Who acts, now. */
  public Stamp stamp() {
    return new Stamp(name(), clock.instant());
  }

  /** The current caller's name, or {@code system} outside of a request. */
  public String name() {
    return Arc.container().requestContext().isActive()
        ? caller.get().map(Caller::name).orElse(SYSTEM)
        : SYSTEM;
  }
}
