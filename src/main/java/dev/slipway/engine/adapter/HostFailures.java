package dev.slipway.engine.adapter;

import dev.slipway.engine.Trap;
import java.util.ArrayList;
import java.util.List;

/** Makes what a host function threw the trap that ends its guest. */
public final class HostFailures {
  private HostFailures() {}

  /**
   * A trap that was thrown keeps its kind, message and cause; anything else becomes the cause of
   * one of kind {@link Trap.Kind#HOST}.
   *
   * @param frames those of the guest that made the host call, innermost first
   */
  public static Trap trap(Throwable thrown, List<String> frames) {
    if (thrown instanceof Trap trap) {
      List<String> all = new ArrayList<>(trap.backtrace());
      all.addAll(frames);
      return new Trap(trap.kind(), trap.getMessage(), all, trap.getCause());
    }
    return new Trap(Trap.Kind.HOST, "a host function failed: " + thrown, frames, thrown);
  }
}
