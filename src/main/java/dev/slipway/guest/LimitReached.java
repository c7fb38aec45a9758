package dev.slipway.guest;

import dev.slipway.engine.Trap;
import java.util.List;

/** Thrown inside a host function, as the cause of the trap that ends a guest at a limit. */
public final class LimitReached extends Exception {
  private static final long serialVersionUID = 1L;

  private final Limit limit;

  private LimitReached(Limit limit) {
    super(limit.id(), null, false, false);
    this.limit = limit;
  }

  public Limit limit() {
    return limit;
  }

  /** The trap that ends the guest. */
  public static Trap trap(Limit limit) {
    return new Trap(
        Trap.Kind.HOST, "limit reached: " + limit.id(), List.of(), new LimitReached(limit));
  }
}
