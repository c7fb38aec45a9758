package dev.slipway.engine;

import dev.slipway.wasm.FunctionType;

/**
 * A function that guests may import. Make each once and keep it: an adapter ties native resources
 * to it for the life of the engine. State of one call comes from {@link CallFrame#host}.
 */
public record HostFunction(String module, String name, FunctionType type, Body body) {
  /** What runs when a guest calls; on the guest's thread. */
  @FunctionalInterface
  public interface Body {
    /**
     * Reads arguments and gives results through the frame.
     *
     * @throws Trap to end the guest; any other exception ends it too, as {@link Trap.Kind#HOST}
     */
    void call(CallFrame frame) throws Trap;
  }
}
